// What a program writes to its terminal: kept in bounds for the evidence, and passed on while it runs.
import type { Output, OutputPiece, OutputStream } from '../../model/evidence.ts'
import type { LiveRun } from '../../model/run.ts'

/** The first and the last part of the output are evidence; what is between is counted. In characters. */
const EVIDENCE_PART = 1_000_000
/** What a page is given at once, and the tail that it is given when there is more. In characters. */
const LIVE_HEAD = 256_000
const LIVE_TAIL = 32_000
/** A piece takes as much room as this many characters, so that a million tiny pieces are too many as well. */
const PIECE_ROOM = 64
/** A page is told of output at most this often, in real time. */
const LIVE_EVERY_MS = 16
const TAIL_EVERY_MS = 120

export type OutputKeeper = {
  readonly write: (stream: OutputStream, bytes: Uint8Array) => void
  /** Passes on what has waited long enough to be shown. */
  readonly showDue: () => void
  /** Passes on what waits to be shown. */
  readonly show: () => void
  /** Nothing more comes in this stage: characters that were begun and not ended are let out too. */
  readonly end: () => void
  readonly kept: () => Output
  /** How many characters were written so far. */
  readonly written: () => number
}

type Clocks = {
  /** The host's clock. */
  readonly nowMs: () => number
  /** Real time, for the pace of what is shown. */
  readonly realMs: () => number
}

export function createOutput(clocks: Clocks, live: LiveRun): OutputKeeper {
  const decoders = { out: createDecoder(), err: createDecoder() }
  const evidence = createBounded(EVIDENCE_PART)
  const shown = createShown(clocks.realMs, live)
  let written = 0
  const add = (stream: OutputStream, text: string): void => {
    if (text === '') return
    written += text.length
    evidence.add(stream, text, clocks.nowMs())
    shown.add(stream, text)
  }
  return {
    write: (stream, bytes) => add(stream, decoders[stream].decode(bytes, { stream: true })),
    showDue: shown.showDue,
    show: shown.show,
    end() {
      add('out', decoders.out.decode())
      add('err', decoders.err.decode())
      shown.show()
    },
    kept: evidence.kept,
    written: () => written,
  }
}

function createDecoder(): TextDecoder {
  return new TextDecoder('utf-8', { ignoreBOM: true })
}

type Piece = { readonly stream: OutputStream; text: string; readonly atMs: number }

/** Keeps pieces up to `part` characters, then the last `part` characters; counts the lines between. */
function createBounded(part: number) {
  const head: Piece[] = []
  let headRoom = part
  let tail: Piece[] = []
  let tailSize = 0
  let isCut = false
  let leftOutLines = 0
  const leaveOut = (text: string): void => {
    isCut = true
    leftOutLines += countLines(text)
  }
  const shorten = (): void => {
    let whole = 0
    let excess = tailSize - part
    while (excess > 0) {
      const piece = tail[whole] as Piece
      const size = piece.text.length + PIECE_ROOM
      if (size <= excess) {
        leaveOut(piece.text)
        whole += 1
        excess -= size
        tailSize -= size
      } else {
        const cut = cutBefore(piece.text, excess)
        leaveOut(piece.text.slice(0, cut))
        piece.text = piece.text.slice(cut)
        excess = 0
        tailSize -= cut
      }
    }
    tail = tail.slice(whole)
  }
  return {
    add(stream: OutputStream, text: string, atMs: number) {
      const cut = headRoom > 0 ? cutAfter(text, headRoom) : 0
      if (cut > 0) headRoom -= append(head, stream, text.slice(0, cut), atMs)
      if (cut === text.length) return
      headRoom = 0
      tailSize += append(tail, stream, text.slice(cut), atMs)
      if (tailSize > part * 2) shorten()
    },
    kept(): Output {
      if (!isCut) return { pieces: joined([...head, ...tail]), leftOutLines: 0 }
      const [first, ...rest] = joined(tail)
      const afterGap = first === undefined ? [] : [{ ...first, afterGap: true }]
      // A part of one endless line is something left out as well.
      return { pieces: [...joined(head), ...afterGap, ...rest], leftOutLines: Math.max(leftOutLines, 1) }
    },
  }
}

/** Adds to the last piece where it can; answers with the room that it took. */
function append(pieces: Piece[], stream: OutputStream, text: string, atMs: number): number {
  const last = pieces.at(-1)
  if (last !== undefined && last.stream === stream && last.atMs === atMs) {
    last.text += text
    return text.length
  }
  pieces.push({ stream, text, atMs })
  return text.length + PIECE_ROOM
}

function joined(pieces: readonly Piece[]): OutputPiece[] {
  const all: Piece[] = []
  for (const { stream, text, atMs } of pieces) append(all, stream, text, atMs)
  return all
}

/** Where to cut so that at most `most` characters stand before it: behind the end of a line, if there is one. */
function cutAfter(text: string, most: number): number {
  if (text.length <= most) return text.length
  return text.lastIndexOf('\n', most - 1) + 1 || most
}

/** Where to cut so that at least `least` characters stand before it: at the start of a line, if there is one. */
function cutBefore(text: string, least: number): number {
  return text.indexOf('\n', least - 1) + 1 || least
}

/** Passes output on in pieces of some size and at some pace; after the head, only the last part and a count. */
function createShown(realMs: () => number, live: LiveRun) {
  let waiting = ''
  let waitingStream: OutputStream = 'out'
  let room = LIVE_HEAD
  let tail = ''
  let hasTail = false
  let hiddenLines = 0
  let lastMs = Number.NEGATIVE_INFINITY
  const send = (): void => {
    if (waiting !== '') live.output?.(waitingStream, waiting)
    waiting = ''
    lastMs = realMs()
  }
  const sendTail = (): void => {
    shortenTail(LIVE_TAIL)
    live.leftOut?.(hiddenLines, tail)
    hasTail = false
    lastMs = realMs()
  }
  const shortenTail = (most: number): void => {
    if (tail.length <= most) return
    const cut = cutBefore(tail, tail.length - LIVE_TAIL)
    hiddenLines += countLines(tail.slice(0, cut))
    tail = tail.slice(cut)
  }
  const addToTail = (text: string): void => {
    if (waiting !== '') send()
    tail += text
    hasTail = true
    shortenTail(LIVE_TAIL * 2)
  }
  const show = (): void => {
    if (waiting !== '') send()
    if (hasTail) sendTail()
  }
  const showDue = (): void => {
    if (waiting === '' && !hasTail) return
    if (realMs() - lastMs > (hasTail ? TAIL_EVERY_MS : LIVE_EVERY_MS)) show()
  }
  return {
    add(stream: OutputStream, text: string) {
      if (live.output === undefined) return
      if (stream !== waitingStream && waiting !== '') {
        send()
        room -= PIECE_ROOM
      }
      waitingStream = stream
      const cut = room > 0 ? cutAfter(text, room) : 0
      waiting += text.slice(0, cut)
      room -= cut
      if (cut < text.length) {
        room = 0
        addToTail(text.slice(cut))
      }
      showDue()
    },
    showDue,
    show,
  }
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
