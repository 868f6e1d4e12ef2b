import type { OwnBody } from '../own-body.ts'
import type { Decision, Lines } from '../read-minutes.ts'
import { fold } from '../words/fold.ts'
import { type Sentence, sentencesOf, splitSentences } from '../words/sentences.ts'
import type { Placed } from '../zones.ts'
import { decidesInBold, isBoldSentence } from './bold.ts'
import { clausesBehind, splitClauses } from './clauses.ts'
import { type Deciding, findDeciding, ownDecision } from './deciding.ts'
import { findDecidingAt } from './deciding-at.ts'
import { kindOfDecision } from './decision-kind.ts'
import {
  actionLabel,
  bodyElsewhere,
  inner,
  isConclusion,
  isDecisionTitle,
  leadsToList,
  openingWord,
  readItemLabel,
  type Section,
} from './item-labels.ts'
import {
  isMoreDecided,
  isObservation,
  isPlainDecision,
  isSpokenTitle,
  isTaskSaid,
  saysNothing,
} from './plain-decision.ts'
import {
  begunOnLine,
  goOn,
  idOf,
  isBesideOwner,
  isInProse,
  isNear,
  type Lead,
  leadOf,
  linesOf,
  linesWithin,
  numbersOf,
  sentencesFrom,
  standingBelow,
  type Unit,
  type Walked,
} from './unit.ts'

/** Goes through the lines of the items in their order, and tells decisions, clauses and sentences apart. */
export function walkItems(
  placed: readonly Placed[],
  own: OwnBody,
  meetingDay: string | null,
): Walked {
  const inBold = decidesInBold(placed, own)
  const walker = new Walker({ own, day: meetingDay, numbers: numbersOf(placed), inBold })
  for (const each of placed) walker.step(each)
  return {
    units: walker.units,
    decisions: walker.decisions.filter((decision) => decision.text !== ''),
  }
}

type Around = {
  readonly own: OwnBody
  readonly day: string | null
  /** The ids of the points, by their numbers. */
  readonly numbers: ReadonlyMap<string, string>
  readonly inBold: boolean
}

class Walker {
  readonly units: Unit[] = []
  readonly decisions: Decision[] = []
  #lead: Lead | null = null
  #section: Section = 'plain'
  /** The other body whose meeting the point tells of. */
  #elsewhere: string | null = null
  readonly #around: Around

  constructor(around: Around) {
    this.#around = around
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
    if (line.isTask) {
      this.#sentences(placed, line.text)
      return
    }
    if (this.#label(placed)) return
    if (this.#around.inBold && isBoldSentence(line)) {
      this.#open(placed, 'decision-in-bold')
      this.#decided(placed, line.text, 0)
      if (this.#lead?.rule === 'decision-in-bold') this.#lead = null
      return
    }
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
    this.#lead = leadOf(ownDecision(rule), linesOf(placed))
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
    const standing = lead && standingBelow(lead, line)
    if (!lead || standing === 'apart') {
      this.#lead = null
      return false
    }
    if (standing === 'clauses') this.#addClauses(placed, line.text)
    else if (standing === 'text') {
      if (!lead.used) lead.gap = false
      this.#decided(placed, line.text, 0)
    } else {
      lead.listed ||= standing === 'entry'
      this.#addClause(placed, line.text, linesOf(placed))
    }
    return true
  }

  /** The text of a decision: its clauses, or its sentences one by one. */
  #decided(placed: Placed, text: string, offset: number): void {
    const lead = this.#lead
    if (!lead) return
    const deciding = findDeciding(text.slice(0, 600), this.#around.own, this.#around.day)
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
      const lines = linesWithin(placed.line, offset + at, sentence)
      const current = this.#lead?.decision
      const onItsOwn = at === 0 && offset === 0 && this.#lead?.rule !== 'decision-lead'
      if (
        (current && !onItsOwn && isTaskSaid(sentence, this.#around.own)) ||
        (this.#lead?.each && isObservation(sentence)) ||
        saysNothing(sentence)
      ) {
        this.#push(placed, sentence, lines, 'sentence', null)
      } else if (
        current?.text &&
        !this.#lead?.each &&
        !isMoreDecided(sentence, this.#around.own, offset > 0)
      ) {
        goOn(current, sentence, lines)
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
      const lines = linesWithin(placed.line, clause.at, clause.text)
      this.#addClause(placed, clause.text, lines)
    }
  }

  #addClause(placed: Placed, whole: string, lines: Lines): void {
    const lead = this.#lead
    const [text = '', ...more] = splitSentences(whole).map((sentence) => sentence.text.trim())
    if (!lead || text === '') return
    const near = isNear(lead, lines) && !placed.line.refersTo
    if (lead.decision && near) {
      lead.decision.clauses.push(text)
      goOn(lead.decision, text, lines)
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
        this.#decidedInProse(placed, sentence.text.slice(inside.index + inside[0].length))
        continue
      }
      if (openingWord.test(sentence.text) && this.#section === 'plain') {
        this.#decidedInProse(placed, sentence.text.replace(openingWord, ''))
        continue
      }
      if (isInProse(this.#lead)) {
        this.#decided(placed, sentence.text, Math.max(0, line.text.indexOf(sentence.text)))
        continue
      }
      this.#sentence(placed, sentence)
    }
    if (isInProse(this.#lead)) this.#lead = null
  }

  #decidedInProse(placed: Placed, rest: string): void {
    this.#open(placed, 'decision-in-prose')
    this.#decided(placed, rest, Math.max(0, placed.line.text.indexOf(rest)))
  }

  #sentence(placed: Placed, sentence: Sentence): void {
    const { text, lines } = sentence
    const action = this.#section === 'actions' || (isBesideOwner(placed.line) && sentence.first)
    const decides =
      this.#section === 'dissent' &&
      findDeciding(text.slice(0, 900), this.#around.own, this.#around.day)?.status === 'taken' &&
      /besluta/iu.test(text)
    if (decides) this.#section = 'plain'
    if (this.#section === 'proposal' || this.#section === 'dissent') {
      this.#push(placed, text, lines, 'sentence', null)
      return
    }
    const other = bodyElsewhere(text)
    if (other !== null && !this.#around.own.owns(other)) this.#elsewhere = other
    const before = begunOnLine(placed, this)
    if (before && /^(?:samt\s)?att\s/iu.test(text)) {
      before.clauses.push(text.replace(/^samt\s/iu, ''))
      goOn(before, text, lines)
      this.#push(placed, text, lines, 'clause', before)
      return
    }
    const deciding = findDecidingAt(
      placed,
      text,
      this.#around.own,
      this.#around.day,
      this.#elsewhere,
    )
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
        this.#lead = leadOf(deciding, lines)
        return
      }
      const decision = this.#add(
        placed,
        text,
        [...lines],
        clauses.map((clause) => clause.text),
        deciding,
      )
      this.#lead = /[.!?]$/u.test(text) ? null : leadOf(deciding, lines, decision)
      if (clauses.length > 0)
        for (const clause of clauses) this.#push(placed, clause.text, lines, 'clause', decision)
      else this.#push(placed, text, lines, 'sentence', decision)
      return
    }
    const decided = !action && isPlainDecision(text, this.#around.own)
    this.#push(
      placed,
      text,
      lines,
      action ? 'action' : 'sentence',
      decided
        ? this.#add(placed, text, lines, clausesBehind(text), ownDecision('plain-decision'))
        : null,
    )
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
    const { refersTo } = placed.line
    const itemId = (refersTo && this.#around.numbers.get(refersTo)) || idOf(placed)
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
