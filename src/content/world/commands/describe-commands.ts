// Says in words which commands of a case answer otherwise than in the visible world.
import type { CommandAnswer, CommandOutcome } from '../../../model/command.ts'
import type { World } from '../../../model/world.ts'
import { showMs } from '../machine/show-figures.ts'

/** Shared commands have many answers; a learner who failed needs to hear of a few. */
const MOST = 4
const LONGEST = 80

export function describeCommands(before: World['commands'], after: World['commands']): readonly string[] {
  const known = new Map(answersIn(before).map((answer) => [answer.id, JSON.stringify(answer)]))
  const changed = answersIn(after).filter((answer) => known.get(answer.id) !== JSON.stringify(answer))
  const gone = Object.keys(before)
    .filter((name) => after[name] === undefined)
    .map((name) => `there is no command \`${name}\``)
  const more = changed.length > MOST ? ['other commands answer otherwise too'] : []
  return [...changed.slice(0, MOST).map(describeAnswer), ...more, ...gone]
}

function answersIn(commands: World['commands']): readonly CommandAnswer[] {
  const all = Object.values(commands).flatMap((command) => command.answers)
  return [...new Map(all.map((answer) => [answer.id, answer])).values()]
}

function describeAnswer({ id, outcomes }: CommandAnswer): string {
  return `\`${id.replace(/ #\d+$/, '')}\` ${outcomes.map(describeOutcome).join(', then ')}`
}

function describeOutcome({ output, errors, end, afterMs }: CommandOutcome): string {
  const written = (output.trim() === '' ? errors : output).trim().split('\n')[0] ?? ''
  const text =
    written === '' ? [] : [`writes \`${written.length > LONGEST ? `${written.slice(0, LONGEST)}…` : written}\``]
  const time = afterMs === 0 ? '' : ` after ${showMs(afterMs)}`
  switch (end.kind) {
    case 'exit':
      return [...text, `ends with exit code ${end.code}${time}`].join(' and ')
    case 'signal':
      return [...text, `is ended by signal ${end.signal}${time}`].join(' and ')
    case 'never':
      return [...text, 'never ends'].join(' and ')
    default:
      return end satisfies never
  }
}
