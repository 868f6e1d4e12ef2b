import { sourceLineAt } from '../lines/line.ts'
import type { OwnBody } from '../own-body.ts'
import type { Decision, Lines } from '../read-minutes.ts'
import { fold } from '../words/fold.ts'
import { type Sentence, sentencesOf, splitSentences } from '../words/sentences.ts'
import type { Placed } from '../zones.ts'
import { splitClauses } from './clauses.ts'
import { type Deciding, findDeciding, kindOfDecision, ownDecision } from './deciding.ts'
import {
  actionLabel,
  bodyElsewhere,
  inner,
  isConclusion,
  isDecisionTitle,
  leadsToList,
  readItemLabel,
  type Section,
} from './item-labels.ts'
import { isCourseOfAction, isPlainDecision, isSpokenTitle, isTaskSaid } from './plain-decision.ts'
import { toldElsewhere } from './retold.ts'
import {
  idOf,
  type Lead,
  linesOf,
  sentencesFrom,
  spokenOf,
  type Unit,
  type Walked,
} from './unit.ts'

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
      if (point.at === placed.index) this.#begin(placed, point.title)
      if (point.titleAt === placed.index) {
        const spoken = isSpokenTitle(line.text, point.title) ? line.text : point.rest
        if (spoken) this.#sentences(placed, spoken)
      }
      return
    }
    if (this.#label(placed)) return
    if (this.#clause(placed)) return
    this.#sentences(placed, line.text)
  }

  #begin(placed: Placed, title: string): void {
    this.#elsewhere = null
    this.#reset(actionLabel.test(fold(title)) ? 'actions' : 'plain')
    if (isDecisionTitle(title)) this.#open(placed, 'decision-heading')
  }

  #reset(section: Section): void {
    this.#lead = null
    this.#section = section
  }

  #open(placed: Placed, rule: string): void {
    this.#section = 'plain'
    this.#lead = {
      ...ownDecision(rule),
      lines: linesOf(placed),
      used: false,
      gap: false,
      decision: null,
      listed: false,
    }
  }

  /** Labels on a line of their own, or before its text. True when the line is done with. */
  #label(placed: Placed): boolean {
    const label = readItemLabel(placed.line.text)
    if (!label) return false
    const before = this.#section
    if (label.kind === 'decision') {
      this.#open(placed, label.rest === '' ? 'decision-label' : 'decision-lead')
      if (isConclusion(placed.line.text) && this.#lead) this.#lead = { ...this.#lead, each: true }
      const { text } = placed.line
      if (label.rest !== '') this.#decided(placed, label.rest, text.length - label.rest.length)
      return true
    }
    this.#reset(label.kind)
    if (label.rest === '') return true
    if (label.kind === 'plain' || label.kind === 'dissent') return false
    const kind = label.kind === 'actions' ? 'action' : 'sentence'
    for (const { text } of splitSentences(label.rest))
      this.#push(placed, text.trim(), linesOf(placed), kind, null)
    this.#section = before === 'actions' && label.kind === 'actions' ? 'actions' : 'plain'
    return true
  }

  /** A line that is a clause of the decision that was opened above it. */
  #clause(placed: Placed): boolean {
    const lead = this.#lead
    const { line } = placed
    const that = /^(?:samt\s|och\s)?att\s/iu.test(line.text)
    if (!lead) return false
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
    if (entry && lead.used && !lead.listed && lead.rule !== 'decision-label') {
      this.#lead = null
      return false
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
      /^[a-zß-ž]/u.test(line.text) &&
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
      if (current && !onItsOwn && isTaskSaid(sentence, this.#own)) {
        this.#push(placed, sentence, lines, 'sentence', null)
      } else if (
        current &&
        current.text !== '' &&
        !this.#lead?.each &&
        !isPlainDecision(sentence, this.#own) &&
        !(offset > 0 && isCourseOfAction(sentence))
      ) {
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
      const inside = /eslut/iu.test(sentence.text) ? inner.exec(sentence.text) : null
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
    const lead = this.#lead
    return lead?.rule === 'decision-in-prose' && (lead.decision !== null || lead.each === true)
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
    const other = bodyElsewhere(text)
    if (other !== null && !this.#own.owns(other)) this.#elsewhere = other
    const before = this.#begunOnLine(placed)
    if (before && /^(?:samt\s)?att\s/iu.test(text)) {
      before.clauses.push(text.replace(/^samt\s/iu, ''))
      before.text = `${before.text} ${text}`
      before.lines = [before.lines[0], Math.max(before.lines[1], lines[1])]
      this.#push(placed, text, lines, 'clause', before)
      return
    }
    const deciding = this.#deciding(placed, text)
    if (deciding) {
      const rest = text.slice(deciding.after).trim()
      const clauses = splitClauses(rest)
      const unfinished = !/[.!?]$/u.test(text)
      if (!unfinished && rest.length < 4) {
        this.#push(placed, text, lines, 'sentence', null)
        if (deciding.status === 'taken' && /följande\.$/iu.test(text)) {
          this.#open(placed, 'decision-in-prose')
          if (this.#lead) this.#lead = { ...this.#lead, each: true }
        }
        return
      }
      if (rest.length < 4 || leadsToList(rest)) {
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
      decided ? this.#add(placed, text, lines, [], ownDecision('plain-decision')) : null,
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

  #deciding(placed: Placed, text: string): Deciding | null {
    const found = findDeciding(text.slice(0, 900), this.#own, this.#day)
    const deciding =
      found?.status === 'quoted' && found.takenBy === null && /^(?:har|hade)\s/iu.test(text)
        ? { ...found, takenBy: spokenOf(placed) }
        : found
    return deciding && toldElsewhere(deciding, text, this.#elsewhere)
  }

  #add(
    placed: Placed,
    text: string,
    lines: Lines,
    clauses: string[],
    deciding?: Deciding,
  ): Decision {
    const by = deciding ?? this.#lead ?? ownDecision('decision-label')
    const { status, takenBy, date, rule } = by
    const kind = kindOfDecision(clauses[0] ?? text, status)
    const itemId = idOf(placed)
    const decision = { itemId, text, clauses, status, takenBy, kind, date, lines, rule }
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
