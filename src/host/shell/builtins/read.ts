// Builtins that read: read and mapfile.
import { HostFailure } from '../../failure.ts'
import { failureText } from '../../failure-text.ts'
import type { OpenFile } from '../../processes/open-file.ts'
import { separatorsOf } from '../expand/words.ts'
import { assign, assignArray, isName } from '../state/assign.ts'
import { complain, type Shell } from '../state/shell.ts'
import type { Builtin } from './builtins.ts'
import { readOptions } from './options.ts'

const TIMED_OUT = 142
const LINE_END = 0x0a
const BACKSLASH = 0x5c

type Line = {
  readonly bytes: readonly number[]
  /** For each byte whether a backslash stood before it. */
  readonly quoted: readonly boolean[]
  readonly ending: 'delimiter' | 'end' | 'time' | 'count'
}

type Asked = {
  readonly descriptor: number
  readonly delimiter: number | undefined
  readonly most: number
  readonly isRaw: boolean
  readonly untilMs: number | undefined
}

/** Byte by byte, so that nothing is taken from who reads next. */
async function readLine(shell: Shell, asked: Asked): Promise<Line> {
  const bytes: number[] = []
  const quoted: boolean[] = []
  const next = byteReader(shell, asked)
  let isEscaped = false
  while (bytes.length < asked.most) {
    const byte = await next()
    if (byte === 'end' || byte === 'time') return { bytes, quoted, ending: byte }
    if (isEscaped) {
      isEscaped = false
      if (byte === LINE_END) continue
      bytes.push(byte)
      quoted.push(true)
      continue
    }
    if (byte === asked.delimiter) return { bytes, quoted, ending: 'delimiter' }
    if (byte === BACKSLASH && !asked.isRaw) {
      isEscaped = true
      continue
    }
    if (byte === 0) continue
    bytes.push(byte)
    quoted.push(false)
  }
  return { bytes, quoted, ending: 'count' }
}

const CHUNK = 4_096

/** One byte at a time. From a file a piece is read and the position is set back to what was taken. */
function byteReader(shell: Shell, { descriptor, untilMs, delimiter }: Asked): () => Promise<number | 'end' | 'time'> {
  const { system } = shell
  let piece: Uint8Array = new Uint8Array(0)
  let at = 0
  return async () => {
    if (at < piece.length) {
      const byte = piece[at] ?? 0
      at += 1
      return byte
    }
    const file = system.process.descriptors.get(descriptor)
    if (untilMs !== undefined && file !== undefined && !(await isReady(shell, file, untilMs))) return 'time'
    const position = file?.position ?? null
    const start = position?.get() ?? 0
    const read = await system.read(descriptor, position === null ? 1 : CHUNK)
    if (read.length === 0) return 'end'
    at = 1
    piece = read
    if (position !== null) {
      // Only up to the delimiter: what stands behind it is for the next who reads.
      const end = delimiter === undefined ? 0 : read.indexOf(delimiter)
      if (delimiter === undefined || end >= 0) {
        piece = read.slice(0, end + 1)
        position.set(start + piece.length)
      }
    }
    return piece[0] ?? 0
  }
}

async function isReady(shell: Shell, file: OpenFile, untilMs: number): Promise<boolean> {
  const { host, process } = shell.system
  while (!file.ready().read) {
    if (host.clock.sinceStartMs() >= untilMs) return false
    const woken = await host.scheduler.wait(file.changed === undefined ? [] : [file.changed], untilMs, process)
    if (woken === 'interrupted' && process.status !== undefined) return false
  }
  return true
}

export const read: Builtin = async (shell, argv) => {
  const { options, rest, wrong } = readOptions(argv.slice(1), 'ersa:d:i:n:N:p:t:u:')
  if (wrong !== undefined) {
    await complain(shell, `read: ${wrong}: invalid option`)
    await shell.system.write(
      2,
      'read: usage: read [-ers] [-a array] [-d delim] [-i text] [-n nchars] [-N nchars] [-p prompt] [-t timeout] [-u fd] [name ...]\n',
    )
    return 2
  }
  const wrongName = rest.find((name) => !isName(name.replace(/\[.*\]$/s, '')))
  if (wrongName !== undefined) {
    await complain(shell, `read: \`${wrongName}': not a valid identifier`)
    return 1
  }
  const descriptor = Number(options.get('u') ?? '0')
  const file = shell.system.process.descriptors.get(descriptor)
  if (file === undefined) {
    await complain(shell, `read: ${descriptor}: invalid file descriptor: ${failureText('EBADF')}`)
    return 1
  }
  if (options.has('p') && file.kind === 'terminal') await shell.system.write(2, options.get('p') ?? '')
  const exact = options.get('N')
  const seconds = Number(options.get('t') ?? '0')
  if (options.has('t') && seconds === 0) return file.ready().read ? 0 : 1
  const screen = options.has('s') ? file.screen : undefined
  screen?.setEcho(false)
  const line = await lineFrom(shell, {
    descriptor,
    delimiter:
      exact !== undefined
        ? undefined
        : options.has('d')
          ? (new TextEncoder().encode(options.get('d') ?? '')[0] ?? 0)
          : LINE_END,
    most: Number(exact ?? options.get('n') ?? Number.POSITIVE_INFINITY),
    isRaw: options.has('r'),
    untilMs: options.has('t') ? shell.system.host.clock.sinceStartMs() + seconds * 1000 : undefined,
  })
  screen?.setEcho(true)
  if (line === undefined) return 1
  store(shell, line, rest, options)
  if (line.ending === 'time') return TIMED_OUT
  return line.ending === 'end' ? 1 : 0
}

async function lineFrom(shell: Shell, asked: Asked): Promise<Line | undefined> {
  try {
    return await readLine(shell, asked)
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    await complain(shell, `read: read error: ${asked.descriptor}: ${failureText(failure.errno)}`)
    return undefined
  }
}

function store(shell: Shell, line: Line, names: readonly string[], options: ReadonlyMap<string, string>): void {
  const text = textOf(line.bytes)
  const list = options.get('a')
  if (options.has('N') && list === undefined) {
    assign(shell, names[0] ?? 'REPLY', text)
    for (const name of names.slice(1)) assign(shell, name, '')
    return
  }
  if (list !== undefined) {
    assignArray(
      shell,
      list,
      splitLine(shell, line, Number.POSITIVE_INFINITY).map((item) => ({ text: item })),
      false,
    )
    return
  }
  if (names.length === 0) {
    assign(shell, 'REPLY', text)
    return
  }
  const words = splitLine(shell, line, names.length)
  for (const [index, name] of names.entries()) assign(shell, name, words[index] ?? '')
}

function textOf(bytes: readonly number[]): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes))
}

/** Words by IFS; the last of `most` has all that is left. */
function splitLine(shell: Shell, { bytes, quoted }: Line, most: number): string[] {
  const separators = separatorsOf(shell)
  const isSeparator = (at: number): boolean => !quoted[at] && separators.includes(String.fromCharCode(bytes[at] ?? 0))
  const isBlank = (at: number): boolean => isSeparator(at) && ' \t\n'.includes(String.fromCharCode(bytes[at] ?? 0))
  let end = bytes.length
  let at = 0
  while (at < end && isBlank(at)) at += 1
  while (end > at && isBlank(end - 1)) end -= 1
  const words: string[] = []
  while (at < end) {
    const start = at
    if (words.length === most - 1) {
      words.push(textOf(lastWord(bytes.slice(start, end), isSeparator, isBlank, start)))
      return words
    }
    while (at < end && !isSeparator(at)) at += 1
    words.push(textOf(bytes.slice(start, at)))
    while (at < end && isBlank(at)) at += 1
    if (at < end && isSeparator(at) && !isBlank(at)) at += 1
    while (at < end && isBlank(at)) at += 1
  }
  return words
}

/** A single separator at the end of the last word does not count. */
function lastWord(
  bytes: readonly number[],
  isSeparator: (at: number) => boolean,
  isBlank: (at: number) => boolean,
  start: number,
): readonly number[] {
  const last = start + bytes.length - 1
  if (bytes.length === 0 || !isSeparator(last) || isBlank(last)) return bytes
  const isOnly = bytes.every((_, index) => index === bytes.length - 1 || !isSeparator(start + index))
  return isOnly ? bytes.slice(0, -1) : bytes
}

export const mapfile: Builtin = async (shell, argv) => {
  const { options, rest } = readOptions(argv.slice(1), 'd:n:O:s:tu:C:c:')
  const descriptor = Number(options.get('u') ?? '0')
  const text = textOf([...(await shell.system.readAll(descriptor))])
  const delimiter = options.has('d') ? options.get('d')?.slice(0, 1) || '\0' : '\n'
  const pieces = text.split(delimiter)
  const lines = pieces.map((piece, index) =>
    index < pieces.length - 1 && !options.has('t') ? piece + delimiter : piece,
  )
  if (lines.at(-1) === '') lines.pop()
  const skip = Number(options.get('s') ?? '0')
  const most = Number(options.get('n') ?? '0') || Number.POSITIVE_INFINITY
  const items = lines.slice(skip, skip + most).map((line) => ({ text: line }))
  assignArray(shell, rest[0] ?? 'MAPFILE', items, false)
  return 0
}
