// Writes a tape into the page: once for each frame, only what is new, so that a flood costs no more than a line.
import type { Tape, TapePiece } from '../../workbook/tape.ts'
import { type LinkedPart, linkTraceback } from '../editor/line-links.ts'

export type OutputClasses = Readonly<Record<'block' | 'gap' | 'goTo' | TapePiece['stream'], string>>

/** A block is laid out only when it comes into view; about so many characters make one. */
const BLOCK_CHARACTERS = 8_000

/** The answer ends it. `goTo` is asked for a line of the program that a traceback names. */
export function showTape(
  host: HTMLElement,
  tape: Tape,
  classes: OutputClasses,
  scroller: HTMLElement,
  goTo: (line: number) => void,
): () => void {
  const head = createPart(classes)
  const gap = document.createElement('p')
  gap.className = classes.gap
  const tail = createPart(classes)
  host.replaceChildren(head.element, gap, tail.element)
  // One listener for all of them: a flood of tracebacks has thousands of lines.
  const clicked = ({ target }: Event): void => {
    const line = target instanceof HTMLElement ? target.dataset.line : undefined
    if (line !== undefined) goTo(Number(line))
  }
  host.addEventListener('click', clicked)

  let frame = 0
  let isStale = true
  let isFirst = false
  function draw(): void {
    frame = 0
    const follows = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 24
    const content = tape.content()
    if (isStale) tail.clear()
    if (isStale && content.gap === null) head.clear()
    isStale = false
    head.show(content.head)
    tail.show(content.gap?.tail ?? [])
    gap.hidden = content.gap === null
    gap.textContent = content.gap === null ? '' : sayLeftOut(content.gap.lines)
    if (follows) scroller.scrollTop = scroller.scrollHeight
  }
  function schedule(): void {
    if (frame === 0) frame = requestAnimationFrame(draw)
  }
  const end = tape.subscribe((change) => {
    if (change.kind === 'cleared') head.clear()
    if (change.kind !== 'appended') isStale = true
    // The first output of a run is what a learner waits for; what follows can wait for the next frame.
    if (isFirst && change.kind === 'appended') draw()
    else schedule()
    isFirst = change.kind === 'cleared'
  })
  draw()
  return () => {
    end()
    host.removeEventListener('click', clicked)
    cancelAnimationFrame(frame)
  }
}

export function sayLeftOut(lines: number): string {
  return lines === 1 ? '1 line was left out here.' : `${lines.toLocaleString('en')} lines were left out here.`
}

/** `text` is its last text, to which more can be written. */
type Span = { readonly stream: TapePiece['stream']; readonly span: HTMLElement; text: Text | null }

type Part = {
  readonly element: HTMLElement
  readonly clear: () => void
  /** All pieces of the part; those shown already are not touched. */
  readonly show: (pieces: readonly TapePiece[]) => void
}

function createPart(classes: OutputClasses): Part {
  const element = document.createElement('div')
  let shown = 0
  let block: HTMLElement | null = null
  let length = 0
  let last: Span | null = null

  function startBlock(): HTMLElement {
    const next = document.createElement('div')
    next.className = classes.block
    element.append(next)
    length = 0
    last = null
    return next
  }
  function write(to: Span, { text, line }: LinkedPart): void {
    if (line !== undefined) {
      const link = document.createElement('button')
      link.type = 'button'
      link.className = classes.goTo
      link.dataset.line = String(line)
      link.textContent = text
      to.span.append(link)
      to.text = null
    } else if (to.text !== null) to.text.appendData(text)
    else {
      to.text = document.createTextNode(text)
      to.span.append(to.text)
    }
  }
  function append({ stream, text }: TapePiece): void {
    const target = block ?? startBlock()
    block = target
    if (last?.stream !== stream) {
      const span = document.createElement('span')
      span.className = classes[stream]
      target.append(span)
      last = { stream, span, text: null }
    }
    for (const part of stream === 'err' ? linkTraceback(text) : [{ text }]) write(last, part)
    length += text.length
    // A block may only end where a line does.
    if (length > BLOCK_CHARACTERS && text.endsWith('\n')) block = null
  }
  return {
    element,
    clear() {
      element.replaceChildren()
      shown = 0
      block = null
    },
    show(pieces) {
      for (const piece of merge(pieces.slice(shown))) append(piece)
      shown = pieces.length
    },
  }
}

/** Ten thousand small prints of one frame are a few texts, each of them no larger than a block. */
function merge(pieces: readonly TapePiece[]): readonly TapePiece[] {
  const merged: TapePiece[] = []
  let texts: string[] = []
  let size = 0
  pieces.forEach((piece, index) => {
    texts.push(piece.text)
    size += piece.text.length
    const next = pieces[index + 1]
    const isFull = size > BLOCK_CHARACTERS && piece.text.endsWith('\n')
    if (next?.stream === piece.stream && !isFull) return
    merged.push({ stream: piece.stream, text: texts.join('') })
    texts = []
    size = 0
  })
  return merged
}
