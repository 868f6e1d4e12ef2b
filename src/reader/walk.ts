import { splitClauses } from './clauses.ts'
import { type Deciding, findDeciding, kindOfDecision } from './deciding.ts'
import { fold } from './fold.ts'
import { firstLineOf, lastLineOf, sourceLineAt } from './line.ts'
import type { OwnBody } from './own-body.ts'
import { isPlainDecision } from './plain-decision.ts'
import type { Decision, Lines } from './read-minutes.ts'
import { type Sentence, sentencesOf, splitSentences } from './sentences.ts'
import type { Placed } from './zones.ts'

/** A sentence, clause or list entry of an item, with what stands around it. */
export type Unit = {
  readonly text: string
  readonly lines: Lines
  readonly placed: Placed
  readonly kind: 'sentence' | 'clause' | 'action'
  /** The decision it is, or is a part of. */
  readonly decision: Decision | null
  /** In a proposal, a dissent or another body's decision nothing is promised. */
  readonly section: Section
}

export type Section = 'plain' | 'proposal' | 'dissent' | 'actions'
export type Walked = { readonly units: readonly Unit[]; readonly decisions: readonly Decision[] }

type Lead = Deciding & {
  readonly lines: Lines
  used: boolean
  gap: boolean
  decision: Decision | null
  listed: boolean
}

const decisionLabel =
  /^(?:\p{L}+s )?(?:beslut(?:ar|ade|as|ades|spunkt(?:er)?|spunkter)?|beslots|beslutat|fattade beslut|(?:dagens|motets) beslut)(?: i (?:korthet|sammanfattning)| (?:gallande|avseende|rorande|om|angaende) .{2,120}| \d{1,3}(?:[:/.]\d{1,3})?| (?:att|foljande))?\s?[:–-]?$/u
const decisionLead =
  /^(?:\p{L}+s )?(?:beslut|beslutas?|beslutades|beslots|beslutat|b\d{1,2})(?: \d{1,2})?\s?(?::|–|-|\s(?=att\s))\s*/u
const elsewhere = /(?:på|vid|från)\s(\p{Lu}[\p{L} -]{3,60}?)s\s(?:senaste\s|förra\s|möte)/u
const inner = /(?<=[\s:(])[Bb](?:eslut|ESLUT)\s?[–:-]\s/u
const proposalLabel =
  /^(?:forslag(?:et)?(?: till (?:beslut|protokoll|ny\p{L}*))?|beslutsforslag|\p{L}*s? ?forslag till beslut|yrkanden?|forvaltningens forslag|arbetsutskottets forslag)\s?(?::|$|–)/u
const dissentLabel =
  /^(?:reservation(?:er)?|sarskilt yttrande|avvikande mening|protokollsanteckning|beslutsgang|propositionsordning)\s?(?::|$)/u
const plainLabel =
  /^(?:bakgrund|arendet|arendebeskrivning|beskrivning av arendet|sammanfattning|diskussion|dialog|beslutsunderlag|underlag|information|kommentarer?|noteringar?|reflektioner|fragor)\s?(?::|$)/u
const actionLabel =
  /^(?:att gora(?: till nasta (?:gang|mote))?|attgoralista|att-gora-lista|atgard(?:er|slista)?|action(?:s| points?| items?)?|to ?do|uppgifter|uppdrag(?: till nasta mote| fran motet|slista)?|vem gor vad|aktivitetslista|nasta steg|beslutade atgarder|handlingslista|kom ihag|laxa|laxor|hemlaxa|ansvar och uppgifter|uppfoljningslista)\s?(?::|$)/u

/** Goes through the lines of the items in their order, and tells decisions, clauses and sentences apart. */
export function walkItems(
  placed: readonly Placed[],
  own: OwnBody,
  meetingDay: string | null,
): Walked {
  const walker = new Walker(own, meetingDay)
  for (const each of placed) walker.step(each)
  return {
    units: walker.units,
    decisions: walker.decisions.filter((decision) => decision.text !== ''),
  }
}

class Walker {
  readonly units: Unit[] = []
  readonly decisions: Decision[] = []
  #lead: Lead | null = null
  #section: Section = 'plain'
  /** The other body whose meeting the point tells of. */
  #elsewhere: string | null = null
  readonly #own: OwnBody
  readonly #day: string | null

  constructor(own: OwnBody, day: string | null) {
    this.#own = own
    this.#day = day
  }

  step(placed: Placed): void {
    const { line } = placed
    const point = placed.sub ?? placed.point
    if (placed.zone !== 'item' && placed.zone !== 'notes') return
    if (line.blank) {
      if (this.#lead) this.#lead.gap = true
      return
    }
    if (point && (point.at === placed.index || point.titleAt === placed.index)) {
      if (point.at === placed.index) this.#elsewhere = null
      if (point.at === placed.index)
        this.#reset(actionLabel.test(fold(point.title)) ? 'actions' : 'plain')
      if (point.at === placed.index && decisionLabel.test(fold(point.title.slice(0, 140))))
        this.#open(placed, 'decision-heading')
      if (point.titleAt === placed.index && point.rest) this.#sentences(placed, point.rest)
      return
    }
    if (this.#label(placed)) return
    if (this.#clause(placed)) return
    this.#sentences(placed, line.text)
  }

  #reset(section: Section): void {
    this.#lead = null
    this.#section = section
  }

  /** `deltog på Samverkansgrupp Vuxnas senaste möte`: what is agreed from here on is that body's. */
  #noticeElsewhere(text: string): void {
    const match = elsewhere.exec(text.slice(0, 500))
    const body = match?.[1] ?? ''
    if (body !== '' && !this.#own.owns(body)) this.#elsewhere = body
  }

  #open(placed: Placed, rule: string): void {
    this.#section = 'plain'
    this.#lead = {
      status: 'taken',
      takenBy: null,
      date: null,
      after: 0,
      rule,
      lines: linesOf(placed),
      used: false,
      gap: false,
      decision: null,
      listed: false,
    }
  }

  /** Labels on a line of their own, or before its text. True when the line is done with. */
  #label(placed: Placed): boolean {
    const { text } = placed.line
    const folded = fold(text.slice(0, 160))
    if (proposalLabel.test(folded)) {
      this.#reset(/yrkande/u.test(folded.slice(0, 12)) ? 'dissent' : 'proposal')
      const alone = /[:–]\s*$/u.test(text) || text.length < 30
      if (!alone) {
        this.#push(placed, text, linesOf(placed), 'sentence', null)
        this.#section = 'plain'
      }
      return true
    }
    if (dissentLabel.test(folded)) {
      this.#reset('dissent')
      return text.length < 40
    }
    if (actionLabel.test(folded) && text.length < 60) {
      this.#reset('actions')
      return true
    }
    if (actionLabel.test(folded) && /:/u.test(text.slice(0, 45))) {
      const rest = text.slice(text.indexOf(':') + 1).trim()
      const before = this.#section
      this.#section = 'actions'
      for (const { text: each } of splitSentences(rest))
        this.#push(placed, each.trim(), linesOf(placed), 'action', null)
      if (rest) this.#section = before === 'actions' ? 'actions' : 'plain'
      return true
    }
    if (plainLabel.test(folded)) {
      this.#reset('plain')
      return text.length < 40
    }
    const announced = /(?:fattat|fattade|fattar|togs?|tagit|foljande) (?:\p{L}+ )?beslut(?: fattades| togs)?\s?:?$/u.test(folded) && text.length < 120
    if ((announced || decisionLabel.test(folded.replace(/[*_]/gu, ''))) && text.length < 140) {
      this.#open(placed, 'decision-label')
      return true
    }
    const lead = decisionLead.exec(folded)
    if (lead && !/^beslut(?:as|ades)?\s(?:tas|fattas|om)\b/u.test(folded)) {
      this.#open(placed, 'decision-lead')
      const rest = text.slice(lead[0].length).trim()
      if (rest) this.#decided(placed, rest, text.length - rest.length)
      return true
    }
    return false
  }

  /** A line that is a clause of the decision that was opened above it. */
  #clause(placed: Placed): boolean {
    const lead = this.#lead
    const { line } = placed
    const that = /^(?:samt\s|och\s)?att\s/iu.test(line.text)
    if (!lead) {
      return false
    }
    const entry = line.bullet !== null || line.label !== null
    if (that) {
      this.#addClauses(placed, line.text)
      return true
    }
    if (entry && (!lead.used || lead.listed) && !(lead.gap && lead.used && line.label === null)) {
      lead.listed = true
      this.#addClause(placed, line.text, linesOf(placed))
      return true
    }
    if (!lead.used) {
      lead.gap = false
      this.#decided(placed, line.text, 0)
      return true
    }
    if (
      !lead.gap &&
      !lead.listed &&
      line.indent > 0 &&
      /^\p{Ll}/u.test(line.text) &&
      lead.decision
    ) {
      this.#addClause(placed, line.text, linesOf(placed))
      return true
    }
    if (lead.gap || lead.listed || lead.decision?.clauses.length) {
      this.#lead = null
      return false
    }
    this.#decided(placed, line.text, 0)
    return true
  }

  /** The text of a decision: its clauses, or its sentences one by one. */
  #decided(placed: Placed, text: string, offset: number): void {
    const lead = this.#lead
    if (!lead) return
    const deciding = findDeciding(text.slice(0, 600), this.#own, this.#day)
    if (
      deciding &&
      /^\s*(?:att\b|:?\s*$)/iu.test(text.slice(deciding.after)) &&
      !/^att\s/iu.test(text)
    ) {
      this.#sentences(placed, text)
      return
    }
    const clauses = splitClauses(text)
    if (clauses[0] && clauses[0].at < 3) {
      this.#addClauses(placed, text)
      return
    }
    for (const { at, text: spoken } of splitSentences(text)) {
      const again = /^[Bb]eslut\s?[–:-]\s/u.exec(spoken)
      const sentence = again ? spoken.slice(again[0].length) : spoken
      if (again && this.#lead) this.#lead.decision = null
      const lines: Lines = [
        sourceLineAt(placed.line, offset + at),
        sourceLineAt(placed.line, offset + at + sentence.length - 1),
      ]
      const current = this.#lead?.decision
      const onItsOwn = at === 0 && offset === 0 && this.#lead?.rule !== 'decision-lead'
      if (current && !onItsOwn && this.#isTask(sentence)) {
        this.#push(placed, sentence, lines, 'sentence', null)
      } else if (current && current.text !== '' && !isPlainDecision(sentence, this.#own)) {
        current.text = `${current.text} ${sentence}`
        current.lines = [current.lines[0], Math.max(current.lines[1], lines[1])]
        this.#push(placed, sentence, lines, 'sentence', current)
      } else {
        const decision = this.#add(placed, sentence, lines, [])
        if (this.#lead) this.#lead.decision = decision
        this.#push(placed, sentence, lines, 'sentence', decision)
      }
    }
    if (this.#lead) this.#lead.used = true
  }

  /** A sentence in a decision that only tells who does what is an assignment, not one more decision. */
  #isTask(sentence: string): boolean {
    const words = sentence.split(' ')
    return (
      /^\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)*\s(?:och\s\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)*\s)?\p{Ll}+r\s/u.test(
        sentence,
      ) &&
      words.length > 2 &&
      !isPlainDecision(sentence, this.#own)
    )
  }

  #addClauses(placed: Placed, text: string): void {
    const lead = this.#lead
    if (!lead) return
    const clauses = splitClauses(text)
    if (clauses.length === 0) {
      this.#addClause(placed, text, linesOf(placed))
      return
    }
    for (const clause of clauses) {
      const lines: Lines = [
        sourceLineAt(placed.line, clause.at),
        sourceLineAt(placed.line, clause.at + clause.text.length - 1),
      ]
      this.#addClause(placed, clause.text, lines)
    }
  }

  #addClause(placed: Placed, whole: string, lines: Lines): void {
    const lead = this.#lead
    const [text = '', ...more] = splitSentences(whole).map((sentence) => sentence.text.trim())
    if (!lead || text === '') return
    const near =
      lead.decision && lead.decision.clauses.length > 0 && lines[1] - lead.decision.lines[0] < 12
    if (lead.decision && near) {
      lead.decision.clauses.push(text)
      lead.decision.text = `${lead.decision.text} ${text}`
      lead.decision.lines = [lead.decision.lines[0], Math.max(lead.decision.lines[1], lines[1])]
    } else lead.decision = this.#add(placed, text, lines, [text])
    lead.used = true
    lead.gap = false
    this.#push(placed, text, lines, 'clause', lead.decision)
    for (const each of more) {
      lead.decision.text = `${lead.decision.text} ${each}`
      this.#push(placed, each, lines, 'sentence', lead.decision)
    }
  }

  /** Running text: sentence by sentence, with decisions in prose. */
  #sentences(placed: Placed, text: string): void {
    this.#lead = null
    const { line } = placed
    const whole = line.text === text ? sentencesOf(line) : sentencesFrom(placed, text)
    for (const sentence of whole) {
      const inside = inner.exec(sentence.text)
      if (inside && this.#section === 'plain') {
        const before = sentence.text.slice(0, inside.index).trim()
        if (before) this.#push(placed, before, sentence.lines, 'sentence', null)
        this.#open(placed, 'decision-in-prose')
        const rest = sentence.text.slice(inside.index + inside[0].length)
        this.#decided(placed, rest, Math.max(0, line.text.indexOf(rest)))
        continue
      }
      if (/^beslut(?:ades|as)?\s?[–:-]\s/iu.test(sentence.text) && this.#section === 'plain') {
        this.#open(placed, 'decision-in-prose')
        const rest = sentence.text.replace(/^beslut(?:ades|as)?\s?[–:-]\s/iu, '')
        this.#decided(placed, rest, Math.max(0, line.text.indexOf(rest)))
        continue
      }
      if (this.#proseDecision()) {
        this.#decided(placed, sentence.text, Math.max(0, line.text.indexOf(sentence.text)))
        continue
      }
      this.#sentence(placed, sentence)
    }
    if (this.#proseDecision()) this.#lead = null
  }

  /** Whether the paragraph is in a decision that began in the middle of its text. */
  #proseDecision(): boolean {
    return this.#lead?.rule === 'decision-in-prose' && this.#lead.decision !== null
  }

  #sentence(placed: Placed, sentence: Sentence): void {
    const lines: Lines = [sentence.lines[0], sentence.lines[1]]
    const { text } = sentence
    const action =
      this.#section === 'actions' || (placed.line.owner !== undefined && sentence.first)
    const decides =
      this.#section === 'dissent' &&
      findDeciding(text.slice(0, 900), this.#own, this.#day)?.status === 'taken' &&
      /besluta/iu.test(text)
    if (decides) this.#section = 'plain'
    if (this.#section === 'proposal' || this.#section === 'dissent') {
      this.#push(placed, text, lines, 'sentence', null)
      return
    }
    this.#noticeElsewhere(text)
    const before = this.#begunOnLine(placed)
    if (before && /^(?:samt\s)?att\s/iu.test(text)) {
      before.clauses.push(text.replace(/^samt\s/iu, ''))
      before.text = `${before.text} ${text}`
      before.lines = [before.lines[0], Math.max(before.lines[1], lines[1])]
      this.#push(placed, text, lines, 'clause', before)
      return
    }
    const deciding = this.#deciding(text)
    if (deciding) {
      const rest = text.slice(deciding.after).trim()
      const clauses = splitClauses(rest)
      const unfinished = !/[.!?]$/u.test(text)
      if (!unfinished && rest.length < 4) {
        this.#push(placed, text, lines, 'sentence', null)
        return
      }
      if (
        rest.length < 4 ||
        /^(?:att|följande|enligt följande|:|att följande|(?:parterna |vi |gruppen |rådet )?om(?: att)?(?: följande)?)[:\s]*$/iu.test(
          rest,
        )
      ) {
        this.#lead = { ...deciding, lines, used: false, gap: false, decision: null, listed: false }
        return
      }
      const decision = this.#add(
        placed,
        text,
        [...lines],
        clauses.map((clause) => clause.text),
        deciding,
      )
      this.#lead = /[.!?]$/u.test(text)
        ? null
        : { ...deciding, lines, used: true, gap: false, decision, listed: false }
      if (clauses.length > 0)
        for (const clause of clauses) this.#push(placed, clause.text, lines, 'clause', decision)
      else this.#push(placed, text, lines, 'sentence', decision)
      return
    }
    const decided = !action && isPlainDecision(text, this.#own)
    this.#push(
      placed,
      text,
      lines,
      action ? 'action' : 'sentence',
      decided
        ? this.#add(placed, text, lines, [], {
            status: 'taken',
            takenBy: null,
            date: null,
            after: 0,
            rule: 'plain-decision',
          })
        : null,
    )
  }

  /** The decision that a sentence earlier on the same line has begun to list. */
  #begunOnLine({ line }: Placed): Decision | null {
    const last = this.decisions.at(-1)
    const unit = this.units.at(-1)
    return last && last.clauses.length > 0 && unit?.decision === last && unit.placed.line === line
      ? last
      : null
  }

  #deciding(text: string): Deciding | null {
    const deciding = findDeciding(text.slice(0, 900), this.#own, this.#day)
    const told = deciding?.rule === 'agrees-that' && this.#elsewhere !== null
    return deciding && told
      ? { ...deciding, status: 'quoted', takenBy: this.#elsewhere, rule: 'agreed-elsewhere' }
      : deciding
  }

  #add(
    placed: Placed,
    text: string,
    lines: Lines,
    clauses: string[],
    deciding?: Deciding,
  ): Decision {
    const by = deciding ?? this.#lead
    const status = by?.status ?? 'taken'
    const decision: Decision = {
      itemId: idOf(placed),
      text,
      clauses,
      status,
      takenBy: by?.takenBy ?? null,
      kind: kindOfDecision(clauses[0] ?? text, status),
      date: by?.date ?? null,
      lines,
      rule: by?.rule ?? 'decision-label',
    }
    this.decisions.push(decision)
    return decision
  }

  #push(
    placed: Placed,
    text: string,
    lines: Lines,
    kind: Unit['kind'],
    decision: Decision | null,
  ): void {
    this.units.push({ text, lines, placed, kind, decision, section: this.#section })
  }
}

const linesOf = ({ line }: Placed): Lines => [firstLineOf(line), lastLineOf(line)]

/** The id of the point a line belongs to: made from where the point begins, so that it is the same at each reading. */
export const idOf = ({ sub, point }: Placed): string | null => {
  const each = sub ?? point
  return each ? `i${each.at}` : null
}

function sentencesFrom(placed: Placed, text: string): Sentence[] {
  const offset = Math.max(0, placed.line.text.indexOf(text))
  return splitSentences(text).map(({ at, text: sentence }, index) => ({
    text: sentence.trim(),
    lines: [
      sourceLineAt(placed.line, offset + at),
      sourceLineAt(placed.line, offset + at + sentence.length - 1),
    ],
    line: placed.line,
    first: index === 0,
  }))
}
