// The texts of gaierror as glibc has them, in the place of those of this platform's C library (gai_strerror(3)).
import { EAI } from './name-calls.ts'

/** Of the errors from -1 on, one after the other, each ended by NUL. */
const FIRST = 'Invalid flags\0Name does not resolve\0'
const LAST = 'Unknown error\0'
const TEXTS: Readonly<Record<number, string>> = {
  [EAI.badFlags]: 'Bad value for ai_flags',
  [EAI.noName]: 'Name or service not known',
  [EAI.again]: 'Temporary failure in name resolution',
  [EAI.noData]: 'No address associated with hostname',
  [EAI.family]: 'ai_family not supported',
  [EAI.socketType]: 'ai_socktype not supported',
  [EAI.service]: 'Servname not supported for ai_socktype',
  [EAI.system]: 'System error',
}
/** Of errors that no host has. */
const NEVER = '?'
const NUMBERS = 12

/** Rewrites the texts in the interpreter's memory, once; in an image they are rewritten already. */
export function sayNameErrorsAsLinux(memory: Uint8Array): void {
  const start = placeOf(memory, FIRST)
  if (start === undefined) return
  const room = endOf(memory, start) - start
  const texts = Array.from({ length: NUMBERS }, (_, index) => TEXTS[-1 - index] ?? NEVER)
  // After the last comes an empty one, and what is said of any other number.
  const bytes = new TextEncoder().encode(`${texts.join('\0')}\0\0${LAST}`)
  if (bytes.length > room)
    throw new Error(`The texts of name errors need ${bytes.length} bytes, and there are ${room}.`)
  memory.fill(0, start, start + room)
  memory.set(bytes, start)
}

function placeOf(memory: Uint8Array, text: string): number | undefined {
  const wanted = new TextEncoder().encode(text)
  const first = wanted[0] as number
  for (let at = memory.indexOf(first); at >= 0; at = memory.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => memory[at + index] === byte)) return at
  }
  return undefined
}

/** Behind the last text, which follows the empty one. */
function endOf(memory: Uint8Array, start: number): number {
  let at = start
  while (memory[at] !== 0) at = memory.indexOf(0, at) + 1
  return memory.indexOf(0, at + 1) + 1
}
