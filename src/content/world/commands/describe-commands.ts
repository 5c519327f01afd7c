// Says in words which commands of a case answer otherwise than in the visible world.
import type { CommandAnswer, CommandOutcome, CommandPattern, PatternWord } from '../../../model/command.ts'
import type { World } from '../../../model/world.ts'
import { showMs } from '../machine/show-figures.ts'

/** Shared commands have many answers; a learner who failed needs to hear of a few. */
const MOST = 4
const LONGEST = 80

export function describeCommands(before: World['commands'], after: World['commands']): readonly string[] {
  const known = new Map(answersIn(before).map((answer) => [answer.id, answer]))
  const changed = answersIn(after).filter((answer) => !isSame(answer, known.get(answer.id)))
  const values = changed.flatMap((answer) => otherValues(answer, known.get(answer.id)))
  const told = changed.filter((answer) => !isSame(answer.outcomes, known.get(answer.id)?.outcomes))
  const more = told.length > MOST ? ['other commands answer otherwise too'] : []
  const gone = Object.keys(before)
    .filter((name) => after[name] === undefined)
    .map((name) => `there is no command \`${name}\``)
  return [...new Set(values), ...new Set(told.slice(0, MOST).map(describeAnswer)), ...more, ...gone]
}

function answersIn(commands: World['commands']): readonly CommandAnswer[] {
  const all = Object.values(commands).flatMap((command) => command.answers)
  return [...new Map(all.map((answer) => [answer.id, answer])).values()]
}

/** Values that a known answer has otherwise. */
function otherValues(answer: CommandAnswer, before: CommandAnswer | undefined): readonly string[] {
  if (before === undefined) return []
  return Object.entries(answer.values)
    .filter(([name, text]) => before.values[name] !== text)
    .map(([name, text]) => `for \`${answer.pattern.names[0] ?? ''}\`, ${name} is \`${text}\``)
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function describeAnswer({ pattern, outcomes, values }: CommandAnswer): string {
  return `\`${showPattern(pattern)}\` ${outcomes.map((outcome) => describeOutcome(outcome, values)).join(', then ')}`
}

/** As somebody types it: the first of several names, and no options that may be left out. */
function showPattern({ names, words, options, hasRest }: CommandPattern): string {
  const needed = options.filter((option) => option.isNeeded)
  return [
    names[0] ?? '',
    ...words.map(showWord),
    ...needed.flatMap((option) => [option.names[0] ?? '', ...(option.value === null ? [] : [showWord(option.value)])]),
    ...(hasRest ? ['...'] : []),
  ].join(' ')
}

function showWord(word: PatternWord): string {
  return word.kind === 'word' ? (word.words[0] ?? '') : `${word.before}{${word.name}}${word.after}`
}

function describeOutcome({ output, errors, end, afterMs }: CommandOutcome, values: CommandAnswer['values']): string {
  const first = (output.trim() === '' ? errors : output).trim().split('\n')[0] ?? ''
  const written = first.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  const text =
    written === '' ? [] : [`writes \`${written.length > LONGEST ? `${written.slice(0, LONGEST)}…` : written}\``]
  const time = afterMs === 0 ? '' : ` after ${showMs(afterMs)}`
  switch (end.kind) {
    case 'exit':
      // That it ends well needs no word where there is something else to tell.
      if (end.code === 0 && text.length > 0) return `${text[0]}${time}`
      return [...text, `ends with exit code ${end.code}${time}`].join(' and ')
    case 'signal':
      return [...text, `is ended by signal ${end.signal}${time}`].join(' and ')
    case 'never':
      return [...text, 'never ends'].join(' and ')
    default:
      return end satisfies never
  }
}
