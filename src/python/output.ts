// What a program writes to its terminal: kept in bounds for the evidence, and passed on while it runs.
import type { Output, OutputPiece, OutputStream } from '../model/evidence.ts'
import type { LiveRun } from '../model/run.ts'

/** The first and the last part of the output are evidence; what is between is counted. In characters. */
const EVIDENCE_PART = 1_000_000
/** What a page is given at once, and the tail that it is given when there is more. In characters. */
const LIVE_HEAD = 256_000
const LIVE_TAIL = 32_000
/** A page is told of output at most this often, in real time. */
const LIVE_EVERY_MS = 16
const TAIL_EVERY_MS = 120

export type OutputKeeper = {
  readonly write: (stream: OutputStream, bytes: Uint8Array) => void
  /** Passes on what waits to be shown. */
  readonly flush: () => void
  readonly kept: () => Output
}

type Clocks = {
  /** The host's clock. */
  readonly nowMs: () => number
  /** Real time, for the pace of what is shown. */
  readonly realMs: () => number
}

export function createOutput(clocks: Clocks, live: LiveRun): OutputKeeper {
  const decoders = { out: new TextDecoder(), err: new TextDecoder() }
  const evidence = createBounded(EVIDENCE_PART)
  const shown = createShown(clocks.realMs, live)
  return {
    write(stream, bytes) {
      const text = decoders[stream].decode(bytes, { stream: true })
      if (text === '') return
      evidence.add(stream, text, clocks.nowMs())
      shown.add(stream, text)
    },
    flush: shown.flush,
    kept: evidence.kept,
  }
}

/** Keeps pieces up to `part` characters, then the last `part` characters; counts the lines between. */
function createBounded(part: number) {
  const head: Piece[] = []
  let headLength = 0
  let tail: Piece[] = []
  let tailLength = 0
  let leftOutLines = 0
  const drop = (): void => {
    let dropped = 0
    while (tail.length > 1 && tailLength - (tail[dropped]?.text.length ?? 0) > part) {
      const piece = tail[dropped] as Piece
      tailLength -= piece.text.length
      leftOutLines += countLines(piece.text)
      dropped += 1
    }
    tail = tail.slice(dropped)
  }
  return {
    add(stream: OutputStream, text: string, atMs: number) {
      const toHead = tail.length === 0 && headLength < part
      if (toHead) headLength += text.length
      else tailLength += text.length
      append(toHead ? head : tail, stream, text, atMs)
      if (tailLength > part * 2) drop()
    },
    kept(): Output {
      if (leftOutLines === 0) return { pieces: joined([...head, ...tail]), leftOutLines }
      const [first, ...rest] = tail
      const afterGap = first === undefined ? [] : [{ ...first, afterGap: true }]
      return { pieces: [...joined(head), ...afterGap, ...rest], leftOutLines }
    },
  }
}

type Piece = { readonly stream: OutputStream; text: string; readonly atMs: number }

/** Longer pieces are closed, so that the tail can let go of its oldest part. */
const PIECE_LENGTH = 16_000

function append(pieces: Piece[], stream: OutputStream, text: string, atMs: number): void {
  const last = pieces.at(-1)
  if (last !== undefined && last.stream === stream && last.atMs === atMs && last.text.length < PIECE_LENGTH) {
    last.text += text
  } else pieces.push({ stream, text, atMs })
}

function joined(pieces: readonly Piece[]): OutputPiece[] {
  const all: OutputPiece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last !== undefined && last.stream === piece.stream && last.atMs === piece.atMs) {
      all[all.length - 1] = { ...last, text: last.text + piece.text }
    } else all.push(piece)
  }
  return all
}

/** Passes output on in pieces of some size and at some pace; after the head, only the last part and a count. */
function createShown(realMs: () => number, live: LiveRun) {
  let waiting = ''
  let waitingStream: OutputStream = 'out'
  let length = 0
  let tail = ''
  let hiddenLines = 0
  let lastMs = 0
  const send = (): void => {
    if (waiting !== '') live.output?.(waitingStream, waiting)
    waiting = ''
    lastMs = realMs()
  }
  const sendTail = (): void => {
    live.leftOut?.(hiddenLines, tail)
    lastMs = realMs()
  }
  const addToTail = (text: string): void => {
    tail += text
    if (tail.length <= LIVE_TAIL * 2) return
    const cut = tail.indexOf('\n', tail.length - LIVE_TAIL) + 1 || tail.length - LIVE_TAIL
    hiddenLines += countLines(tail.slice(0, cut))
    tail = tail.slice(cut)
  }
  return {
    add(stream: OutputStream, text: string) {
      if (live.output === undefined) return
      if (length > LIVE_HEAD) {
        addToTail(text)
        if (realMs() - lastMs > TAIL_EVERY_MS) sendTail()
        return
      }
      if (stream !== waitingStream) send()
      waitingStream = stream
      waiting += text
      length += text.length
      if (length > LIVE_HEAD || realMs() - lastMs > LIVE_EVERY_MS) send()
    },
    flush() {
      send()
      if (tail !== '') sendTail()
    },
  }
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
