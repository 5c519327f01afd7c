// Reads one line at a terminal, as readline(3) does: keys change it, Tab completes it, the arrows go back through earlier ones.
import { drawLine, type Prompt } from './draw-line.ts'
import { type Editing, EMPTY, edited, inserted, textOf, withText } from './edit-line.ts'
import type { History } from './history.ts'
import type { Key, Keyboard } from './keys.ts'
import { widthOfText } from './widths.ts'

export type Completion = {
  /** Where in the line the word begins that is completed, in letters. */
  readonly from: number
  readonly candidates: readonly Candidate[]
}

export type Candidate = {
  /** What is to stand in the line. */
  readonly insert: string
  /** What is shown in a list of several. */
  readonly shown: string
  /** What follows it when it is the only one: a space, or a slash. */
  readonly after: string
}

export type LineReader = {
  readonly keyboard: Keyboard
  readonly write: (text: string) => Promise<void>
  readonly prompt: Prompt
  readonly history: History
  readonly complete: (text: string, at: number) => Promise<Completion>
  readonly size: () => { readonly columns: number; readonly rows: number }
  /** In which column the cursor stands before the prompt is drawn: what stands there stays. */
  readonly column: () => number
  /** What Ctrl-C leaves behind the line; `^C` and a line end if absent. */
  readonly interruptMark?: string
}

export type Entered =
  | { readonly kind: 'line'; readonly text: string }
  /** Ctrl-D on an empty line. */
  | { readonly kind: 'end' }
  /** Ctrl-C. */
  | { readonly kind: 'interrupted' }

const BELL = '\x07'
const CLEAR = '\x1b[H\x1b[2J'
/** More are listed only when asked for. */
const MANY = 100

export async function readLine(reader: LineReader): Promise<Entered> {
  const { keyboard, write, history } = reader
  let prompt = behind(reader.prompt, reader.column())
  let editing: Editing = EMPTY
  let row = 0
  let lastRow = 0
  let place = history.all().length
  let unfinished = ''
  let listsNext = false
  let isDrawn = false

  const draw = async (shown: Prompt = prompt): Promise<void> => {
    const drawn = drawLine({ prompt: shown, line: editing, columns: reader.size().columns, row })
    row = drawn.row
    lastRow = drawn.lastRow
    isDrawn = true
    await write(drawn.output)
  }
  const startAnew = (): void => {
    row = 0
    prompt = reader.prompt
  }
  const leave = async (mark: string): Promise<void> => {
    const down = lastRow > row ? `\x1b[${lastRow - row}B` : ''
    await write(`${down}${mark}`)
  }
  const goTo = async (next: number): Promise<void> => {
    const lines = history.all()
    if (next < 0 || next > lines.length) return write(BELL)
    if (place === lines.length) unfinished = textOf(editing)
    place = next
    editing = withText({ ...EMPTY, cut: editing.cut }, lines[place] ?? unfinished)
    return draw()
  }
  /** Answers whether a second Tab is to list what there is. */
  const complete = async (isSecond: boolean): Promise<boolean> => {
    const { from, candidates } = await reader.complete(textOf(editing), editing.at)
    const [only] = candidates
    if (only === undefined) {
      await write(BELL)
      return false
    }
    const word = candidates.length === 1 ? only.insert + only.after : commonStart(candidates)
    if ([...word].length > editing.at - from || candidates.length === 1) {
      editing = replaced(editing, from, word)
      await draw()
      if (candidates.length > 1) await write(BELL)
      return candidates.length > 1
    }
    await (isSecond ? list(candidates) : write(BELL))
    return true
  }
  const list = async (candidates: readonly Candidate[]): Promise<void> => {
    await leave('\n')
    startAnew()
    if (candidates.length > MANY) {
      await write(`Display all ${candidates.length} possibilities? (y or n)`)
      const answer = await keyboard.next()
      await write('\n')
      if (answer !== 'y' && answer !== ' ') return draw()
    }
    await write(arranged(candidates, reader.size().columns))
    return draw()
  }
  /** Ctrl-R: the newest earlier line that contains what is typed. Answers with the key that ended it. */
  const search = async (): Promise<Key> => {
    const before = editing
    let sought = ''
    let from = history.all().length
    for (;;) {
      const found = history.search(sought, from)
      if (found !== undefined && sought !== '') {
        from = found.at + 1
        editing = withText({ ...EMPTY, cut: before.cut }, found.text, [...(found.text.split(sought)[0] ?? '')].length)
      }
      const failed = found === undefined && sought !== '' ? 'failed ' : ''
      const text = `(${failed}reverse-i-search)\`${sought}': `
      await draw({ text, width: widthOfText(text) })
      const key = await keyboard.next()
      if (key === 'ctrl-r') from = Math.max(0, from - 1)
      else if (key === 'backspace') {
        sought = [...sought].slice(0, -1).join('')
        from = history.all().length
      } else if (key === 'ctrl-g') {
        editing = before
        return key
      } else if ([...key].length === 1) sought += key
      else return key
    }
  }

  await draw()
  for (;;) {
    let key = await keyboard.next()
    if (key === 'ctrl-r') {
      key = await search()
      await draw()
    }
    const isSecond = key === 'tab' && listsNext
    listsNext = false
    // Of many keys that come at once only the last is drawn.
    if (!isDrawn && (key === 'enter' || key === 'ctrl-c')) await draw()
    if (key === 'enter') {
      await leave('\n')
      return { kind: 'line', text: textOf(editing) }
    }
    if (key === 'ctrl-c') {
      await leave(reader.interruptMark ?? '^C\n')
      return { kind: 'interrupted' }
    }
    if (key === 'ctrl-d' && editing.letters.length === 0) return { kind: 'end' }
    if (key === 'tab') {
      if (!isDrawn) await draw()
      listsNext = await complete(isSecond)
      continue
    }
    if (key === 'up' || key === 'ctrl-p') await goTo(place - 1)
    else if (key === 'down' || key === 'ctrl-n') await goTo(place + 1)
    else if (key === 'redraw') {
      startAnew()
      await draw()
    } else if (key === 'ctrl-l') {
      startAnew()
      await write(CLEAR)
      await draw()
    } else {
      const next =
        key === 'alt-.' ? inserted(editing, lastWord(history)) : edited(editing, key === 'ctrl-d' ? 'delete' : key)
      if (next === undefined) continue
      editing = next
      isDrawn = false
      if (keyboard.isEmpty()) await draw()
    }
  }
}

/** Nothing that a program wrote before is written over. */
function behind({ text, width }: Prompt, column: number): Prompt {
  return column === 0 ? { text, width } : { text: `\x1b[${column}C${text}`, width: column + width }
}

function replaced(editing: Editing, from: number, word: string): Editing {
  const { letters, at } = editing
  const text = [...letters.slice(0, from), word, ...letters.slice(at)].join('')
  return withText(editing, text, from + [...word].length)
}

function lastWord(history: History): string {
  return history.all().at(-1)?.trim().split(/\s+/).at(-1) ?? ''
}

/** What all of them begin with. */
function commonStart(candidates: readonly Candidate[]): string {
  let start = [...(candidates[0]?.insert ?? '')]
  for (const { insert } of candidates) {
    const letters = [...insert]
    const until = start.findIndex((letter, index) => letters[index] !== letter)
    if (until >= 0) start = start.slice(0, until)
  }
  return start.join('')
}

const GAP = 2

/** In columns, down first, as readline lists them. */
function arranged(candidates: readonly Candidate[], columns: number): string {
  const names = candidates.map(({ shown }) => shown)
  const width = Math.max(...names.map(widthOfText)) + GAP
  const across = Math.max(1, Math.floor(columns / width))
  const rows = Math.ceil(names.length / across)
  let text = ''
  for (let row = 0; row < rows; row += 1) {
    const cells = names.filter((_, index) => index % rows === row)
    text += `${cells.map((cell, index) => (index === cells.length - 1 ? cell : cell + ' '.repeat(width - widthOfText(cell)))).join('')}\n`
  }
  return text
}
