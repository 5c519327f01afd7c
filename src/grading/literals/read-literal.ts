// Reads one value from a text, as a Python literal or as strict JSON, and says where and why it cannot.
// It never throws, reads each place once, and keeps open brackets in a list of its own, so that depth cannot overflow the stack.
import type { Value } from '../../model/value.ts'
import { closeFrame, type Frame, openFrame } from './frames.ts'
import { matchAt, readNumber } from './read-number.ts'
import { readJsonString, readPythonString, startsString } from './read-string.ts'
import { type Dialect, type Fault, fault, type Reading, read } from './scan.ts'

/** Deeper values are refused; Python's own reader of literals stops at 200. */
const DEEPEST = 500

/** Told of each opening bracket, and of each value that a closing one completes. */
export type Watcher = {
  readonly opened: (at: number) => void
  readonly closed: (at: number, value: Value) => void
}

/** The whole text is one value; blanks around it do not count. */
export function readLiteral(text: string, dialect: Dialect): Reading {
  const start = skipBlanks(text, 0, dialect)
  if (start === text.length) return fault(start, 'empty', 'nothing')
  const reading = readAt(text, start, dialect)
  if (reading.kind === 'fault') return reading
  const end = skipBlanks(text, reading.end, dialect)
  return end === text.length ? reading : fault(end, 'more after the end', 'more text, after the value has ended')
}

/** The value that begins at this place, whatever follows it. */
export function readAt(text: string, start: number, dialect: Dialect, watcher?: Watcher): Reading {
  const frames: Frame[] = []
  let at = start
  for (;;) {
    at = skipBlanks(text, at, dialect)
    let reading: Reading | undefined
    const frame = frames.at(-1)
    if (frame?.mayClose && text[at] === frame.close) {
      reading = close(frames, at, watcher)
    } else {
      const opened = openFrame(text, at, dialect)
      if (opened !== undefined) {
        if (frames.length >= DEEPEST) return fault(at, 'too deep', 'brackets that are nested too deep')
        watcher?.opened(at)
        frames.push(opened)
        at = opened.inside
        continue
      }
      reading = readScalar(text, at, dialect, frame)
    }
    const next = place(text, reading, frames, dialect, watcher)
    if (typeof next !== 'number') return next
    at = next
  }
}

/** Puts a value into the innermost bracket, closes what ends after it, and answers where the next value begins. */
function place(
  text: string,
  first: Reading,
  frames: Frame[],
  dialect: Dialect,
  watcher: Watcher | undefined,
): number | Reading {
  let reading = first
  for (;;) {
    if (reading.kind === 'fault') return reading
    const frame = frames.at(-1)
    if (frame === undefined) return reading
    const trouble = put(frame, reading.value, reading.end, dialect)
    if (trouble !== undefined) return trouble
    const at = skipBlanks(text, reading.end, dialect)
    const here = text[at]
    if (here === ':' && frame.bracket === '{' && awaitsColon(frame)) {
      frame.key = frame.items.pop()
      frame.mayClose = false
      return at + 1
    }
    const isDict = frame.entries !== undefined || (dialect === 'json' && frame.bracket === '{')
    if (isDict && frame.items.length > 0) return fault(at, 'not a value', 'no colon after a key')
    if (here === ',') {
      frame.commas += 1
      frame.mayClose = dialect === 'python'
      return skipKeyword(text, at + 1, frame)
    }
    if (here !== frame.close) return notClosed(text, at, frame)
    reading = close(frames, at, watcher)
  }
}

/** A key was read and its colon must follow; without any entry yet, the braces may still be a set. */
function awaitsColon(frame: Frame): boolean {
  return frame.items.length > 0 && (frame.entries !== undefined || frame.commas === 0)
}

function put(frame: Frame, value: Value, end: number, dialect: Dialect): Fault | undefined {
  if (frame.key === undefined) {
    frame.items.push(value)
    if (dialect === 'json' && frame.bracket === '{' && value.kind !== 'str')
      return fault(end, 'not a value', 'a key that is not in double quotes')
    return undefined
  }
  frame.entries ??= []
  frame.entries.push([frame.key, value])
  frame.key = undefined
  return undefined
}

function close(frames: Frame[], at: number, watcher: Watcher | undefined): Reading {
  const frame = frames.pop()
  const value = frame === undefined ? undefined : closeFrame(frame)
  if (frame === undefined || value === undefined) return fault(at, 'not a value', 'something that is no value')
  watcher?.closed(frame.start, value)
  return read(value, at + 1)
}

function notClosed(text: string, at: number, frame: Frame): Fault {
  if (at >= text.length) return fault(at, 'not closed', `the end, before the \`${frame.bracket}\` is closed`)
  return fault(at, 'not a value', `\`${text[at]}\` where a comma or \`${frame.close}\` is needed`)
}

/** The second part of what print shows of a deque: `deque([1, 2], maxlen=5)`. */
function skipKeyword(text: string, at: number, frame: Frame): number {
  if (frame.call !== 'deque') return at
  return at + (matchAt(/ ?maxlen=\d+/y, text, at)?.length ?? 0)
}

const PYTHON_BLANKS = /(?:[ \t\n\r\f]+|#[^\n]*|\\\r?\n)*/y
const JSON_BLANKS = /[ \t\n\r]*/y

function skipBlanks(text: string, at: number, dialect: Dialect): number {
  return at + (matchAt(dialect === 'json' ? JSON_BLANKS : PYTHON_BLANKS, text, at)?.length ?? 0)
}

const PYTHON_WORDS: Readonly<Record<string, Value>> = {
  None: { kind: 'none' },
  True: { kind: 'bool', value: true },
  False: { kind: 'bool', value: false },
}
const JSON_WORDS: Readonly<Record<string, Value>> = {
  null: { kind: 'none' },
  true: { kind: 'bool', value: true },
  false: { kind: 'bool', value: false },
}
const JSON_FOR: Readonly<Record<string, string>> = { None: 'null', True: 'true', False: 'false' }

function readScalar(text: string, at: number, dialect: Dialect, frame: Frame | undefined): Reading {
  const word = matchAt(/[A-Za-z_]\w{0,20}/y, text, at) ?? ''
  const known = dialect === 'json' ? JSON_WORDS : PYTHON_WORDS
  const value = Object.hasOwn(known, word) ? known[word] : undefined
  if (value !== undefined) return read(value, at + word.length)
  if (dialect === 'json') return readJsonScalar(text, at, word, frame)
  if (startsString(text, at) !== undefined) return readNeighbours(text, at)
  return readNumber(text, at, dialect)
}

function readJsonScalar(text: string, at: number, word: string, frame: Frame | undefined): Reading {
  const here = text[at]
  if (here === '"') return readJsonString(text, at)
  if (here === undefined) return fault(at, 'not closed', 'the end, where a value is needed')
  if (here === "'") {
    return fault(at, 'single quotes', 'a single quote. That is how Python writes a text; JSON has double quotes')
  }
  const meant = Object.hasOwn(JSON_FOR, word) ? JSON_FOR[word] : undefined
  if (meant !== undefined)
    return fault(at, 'python word', `\`${word}\`. That is Python's word; JSON writes \`${meant}\``)
  if ((here === '}' || here === ']') && (frame?.commas ?? 0) > 0)
    return fault(at, 'trailing comma', 'a comma before it is closed; JSON has none there')
  if (/[-\d]/.test(here) || word === 'NaN' || word === 'Infinity') return readNumber(text, at, 'json')
  return fault(at, 'not a value', `\`${word === '' ? here : word}\`, which is no JSON`)
}

/** Strings that stand side by side are one, as pprint writes long ones. */
function readNeighbours(text: string, start: number): Reading {
  const parts: string[] = []
  let end = start
  for (let at = start; startsString(text, at) !== undefined; at = skipBlanks(text, end, 'python')) {
    const one = readPythonString(text, at)
    if (one.kind === 'fault') return one
    if (one.value.kind === 'bytes' && parts.length === 0) return one
    if (one.value.kind !== 'str') return fault(at, 'not a value', 'bytes beside a text')
    parts.push(one.value.text)
    end = one.end
  }
  return read({ kind: 'str', text: parts.join('') }, end)
}
