// How a program ended, said to a learner: why it could not be judged, or which exception stopped it.

import type { Ending, Raised } from '../model/evidence.ts'
import type { Finding } from './finding.ts'
import { sayWaits } from './say-waits.ts'
import { quoteText } from './text/plain-text.ts'

const LONGEST_MESSAGE = 300

/** "`KeyError: 'cpu'`", as the last line of a traceback has it. */
export function nameException(ending: Raised): string {
  const [first = ''] = ending.message.split('\n')
  return quoteText(shorten(first === '' ? ending.type : `${ending.type}: ${first}`))
}

function shorten(text: string): string {
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text
}

/** Undefined where the program ended of itself, with whatever exit code. */
export function explainEnding(ending: Ending): Finding | undefined {
  switch (ending.kind) {
    case 'finished':
      return undefined
    case 'raised':
      return explainException(ending)
    case 'unreadable':
      return {
        way: 'unreadable',
        say: `Python cannot read line ${ending.line}: ${shorten(ending.message)}${/[.?!]$/.test(ending.message) ? '' : '.'} Nothing of the program ran.`,
        seen: `${ending.type}: ${ending.message}`,
      }
    case 'killed':
      return { way: `killed by ${ending.signal}`, say: `The signal SIG${ending.signal} ended your program.` }
    case 'stopped':
      return explainStop(ending)
    case 'lost':
      return {
        way: 'lost',
        say: ending.line === undefined ? ending.say : `${ending.say} It was in your line ${ending.line}.`,
      }
    default:
      return ending satisfies never
  }
}

function explainStop(ending: Extract<Ending, { kind: 'stopped' }>): Finding {
  const where = ending.line === undefined ? '' : ` It was in line ${ending.line}.`
  if (ending.by === 'learner')
    return { way: 'stopped by learner', say: `The program was stopped before it ended.${where}` }
  if (ending.by === 'endless wait') {
    return {
      way: 'stopped by endless wait',
      say: `The program would have waited for ever.${where} ${sayWaits(ending.waits) ?? 'What it waits for never comes.'}`,
    }
  }
  return {
    way: 'stopped by time limit',
    say: `The program did not end by itself and was stopped.${where} Look for a loop that never ends.`,
  }
}

function explainException(ending: Raised): Finding {
  const where = ending.line === undefined ? '' : ` in your line ${ending.line}`
  return {
    way: `stopped by ${ending.type}`,
    say: `Stopped by ${nameException(ending)}${where}.`,
    seen: `${ending.type}: ${shorten(ending.message)}`,
  }
}

/** Endings that say nothing about the task: there is a program to repair, or to run again, first. */
export function isTrouble(ending: Ending): boolean {
  return ending.kind === 'unreadable' || ending.kind === 'stopped' || ending.kind === 'lost'
}
