// Says of threads that wait for each other who waits for what, and who holds it.
import type { ThreadWait } from '../model/threads.ts'

const MOST_TOLD = 4

/** Undefined where it is not known, or where the program has one thread and it waits for no lock. */
export function sayWaits(waits: readonly ThreadWait[] | undefined): string | undefined {
  if (waits === undefined) return undefined
  const [only] = waits
  if (waits.length === 1 && only?.kind !== 'lock') return undefined
  const more = waits.length > MOST_TOLD ? [`${waits.length - MOST_TOLD} more threads wait as well.`] : []
  return [...waits.slice(0, MOST_TOLD).map(sayWait), ...more].join(' ')
}

function sayWait(wait: ThreadWait): string {
  const where = wait.line === undefined ? '' : ` in line ${wait.line}`
  return `${sayThread(wait.thread, 'The')} waits${where} for ${sayTarget(wait)}${sayHolder(wait)}.`
}

function sayThread(name: string, article: 'The' | 'the'): string {
  return name === 'MainThread' ? `${article} main thread` : `${article} thread ${name}`
}

function sayTarget({ kind, name }: ThreadWait): string {
  const named = name === undefined ? '' : ` ${name}`
  switch (kind) {
    case 'thread':
      return name === 'MainThread' ? 'the main thread' : `the end of the thread${named}`
    case 'queue':
      return `the queue${named}`
    case 'other':
      return 'something that never comes'
    default:
      return `the ${kind}${named}`
  }
}

function sayHolder({ thread, kind, heldBy, heldLine }: ThreadWait): string {
  if (kind !== 'lock' || heldBy === undefined) return ''
  const since = heldLine === undefined ? '' : ` since line ${heldLine}`
  const who = heldBy === thread ? 'it holds itself' : `${sayThread(heldBy, 'the')} holds`
  return `, which ${who}${since}`
}
