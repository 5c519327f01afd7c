// less(1) and more(1): a text a screen at a time, with the keys to go through it and to search in it. Where no screen is, they write it all.
import { joinBytes } from '../bytes.ts'
import { HostFailure } from '../failure.ts'
import { failureText } from '../failure-text.ts'
import type { Screen } from '../processes/open-file.ts'
import type { Program, System } from '../processes/process.ts'
import { createKeyboard, type Key, type Keyboard } from './keys.ts'
import { shownLetter, widthOf } from './widths.ts'

const FOLDER_TEXT = 'is a directory'
const KEYS_HELP = 'space: on  b: back  j, k: a line  g, G: start, end  /: search  n: again  q: leave'
const OWN_SCREEN = '\x1b[?1049h'
const PLAIN_SCREEN = '\x1b[?1049l'
const TAB = 8

export const less: Program = async (system) => {
  const { argv, descriptors } = system.process
  const files = argv.slice(1).filter((word) => !word.startsWith('-') || word === '-')
  const name = argv[0]?.split('/').at(-1) ?? 'less'
  if (files.length === 0 && descriptors.get(0)?.kind === 'terminal') {
    await system.write(1, `Missing filename ("${name} --help" for help)\n`)
    // Whoever asks whether there is a pager, as pydoc does, finds one.
    return name === 'more' ? 1 : 0
  }
  const { bytes, failed } = await textOf(system, files)
  const out = descriptors.get(1)
  if (out?.screen === undefined) {
    await system.write(1, bytes)
    return failed ? 1 : 0
  }
  if (failed && bytes.length === 0) return 1
  const { columns, rows } = out.screen.size()
  if (name === 'more' && rowsOf(new TextDecoder().decode(bytes), columns).length < rows) {
    await system.write(1, bytes)
    return failed ? 1 : 0
  }
  const keys = system.open('/dev/tty', { read: true, write: true, append: false })
  const descriptor = Math.max(...descriptors.keys()) + 1
  descriptors.set(descriptor, keys)
  out.screen.setRaw(true)
  try {
    await page(system, createKeyboard(system, descriptor), {
      text: new TextDecoder().decode(bytes),
      name: files[0] ?? '',
      screen: out.screen,
    })
    return 0
  } finally {
    out.screen.setRaw(false)
  }
}

async function textOf(system: System, files: readonly string[]): Promise<{ bytes: Uint8Array; failed: boolean }> {
  if (files.length === 0 || files[0] === '-') return { bytes: await system.readAll(0), failed: false }
  const chunks: Uint8Array[] = []
  let failed = false
  for (const path of files) {
    try {
      const file = system.open(path, { read: true, write: false, append: false })
      if (file.kind === 'folder') {
        failed = true
        await system.write(2, `${path} ${FOLDER_TEXT}\n`)
        file.release()
        continue
      }
      const number = Math.max(...system.process.descriptors.keys()) + 1
      system.process.descriptors.set(number, file)
      chunks.push(await system.readAll(number))
      system.process.descriptors.delete(number)
      file.release()
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      failed = true
      await system.write(2, `${path}: ${failureText(failure.errno)}\n`)
    }
  }
  return { bytes: joinBytes(chunks), failed }
}

type Shown = {
  readonly text: string
  readonly name: string
  readonly screen: Screen
}

async function page(system: System, keyboard: Keyboard, { text, name, screen }: Shown): Promise<void> {
  const { size } = screen
  const write = (shown: string): Promise<void> => system.write(1, shown)
  const rows = rowsOf(text, size().columns)
  let top = 0
  let sought = ''
  let note = name
  await write(OWN_SCREEN)
  try {
    for (;;) {
      const height = size().rows - 1
      const last = Math.max(0, rows.length - height)
      top = Math.max(0, Math.min(top, last))
      await write(screenOf(rows, top, height, sought, note))
      note = ''
      const key = await keyboard.next()
      if (key === 'q' || key === 'ctrl-c' || key === 'Q') return
      if (key === 'ctrl-z') await suspend(system, screen)
      else if (key === '/') {
        sought = await question(keyboard, write, '/')
        const found = find(rows, sought, top)
        if (found === undefined) note = sought === '' ? '' : 'Pattern not found  (press RETURN)'
        else top = found
      } else if (key === 'n') {
        const found = find(rows, sought, top + 1)
        if (found === undefined) note = 'Pattern not found  (press RETURN)'
        else top = found
      } else if (key === 'h') note = KEYS_HELP
      else top = moved(key, top, height, last)
    }
  } finally {
    await write(PLAIN_SCREEN)
  }
}

/** Ctrl-Z: gives the screen back, and stands still until it is in front again. */
async function suspend(system: System, screen: Screen): Promise<void> {
  await system.write(1, PLAIN_SCREEN)
  screen.setRaw(false)
  system.kill(-system.process.group, 'TSTP')
  // Here it stands still.
  await system.step()
  screen.setRaw(true)
  await system.write(1, OWN_SCREEN)
}

function moved(key: Key, top: number, height: number, last: number): number {
  switch (key) {
    case ' ':
    case 'f':
    case 'ctrl-f':
    case 'page-down':
      return top + height
    case 'b':
    case 'ctrl-b':
    case 'page-up':
      return top - height
    case 'd':
    case 'ctrl-d':
      return top + Math.floor(height / 2)
    case 'u':
    case 'ctrl-u':
      return top - Math.floor(height / 2)
    case 'j':
    case 'e':
    case 'down':
    case 'enter':
      return top + 1
    case 'k':
    case 'y':
    case 'up':
      return top - 1
    case 'g':
    case '<':
    case 'home':
      return 0
    case 'G':
    case '>':
    case 'end':
      return last
    default:
      return top
  }
}

function screenOf(rows: readonly string[], top: number, height: number, sought: string, note: string): string {
  const shown = Array.from({ length: height }, (_, index) => {
    const row = rows[top + index]
    return row === undefined ? '~' : marked(row, sought)
  })
  const isEnd = top + height >= rows.length
  const status =
    note !== ''
      ? `\x1b[7m${note}${isEnd && !note.includes('RETURN') ? ' (END)' : ''}\x1b[27m`
      : isEnd
        ? '\x1b[7m(END)\x1b[27m'
        : ':'
  return `\x1b[H${shown.map((row) => `${row}\x1b[K`).join('\n')}\n${status}\x1b[K`
}

function marked(row: string, sought: string): string {
  return sought === '' ? row : row.replaceAll(sought, `\x1b[7m${sought}\x1b[27m`)
}

function find(rows: readonly string[], sought: string, from: number): number | undefined {
  const found = sought === '' ? -1 : rows.findIndex((row, index) => index >= from && row.includes(sought))
  return found < 0 ? undefined : found
}

async function question(keyboard: Keyboard, write: (text: string) => Promise<void>, mark: string): Promise<string> {
  let text = ''
  for (;;) {
    await write(`\r${mark}${text}\x1b[K`)
    const key = await keyboard.next()
    if (key === 'enter') return text
    if (key === 'escape' || key === 'ctrl-c') return ''
    if (key === 'backspace') text = [...text].slice(0, -1).join('')
    else if ([...key].length === 1) text += key
  }
}

type Style = { readonly on: number; readonly off: number }
const BOLD: Style = { on: 1, off: 22 }
const UNDERLINED: Style = { on: 4, off: 24 }
/** As pages of manuals are written for printers: a letter over itself is bold, one over a line underlined. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control character goes one letter back.
const LETTERS = /_\x08(.)|(.)\x08\2|(.)/gsu

function lettersOf(line: string): { readonly letter: string; readonly style: Style | undefined }[] {
  return [...line.matchAll(LETTERS)].map(([, underlined, bold, plain]) => ({
    letter: underlined ?? bold ?? plain ?? '',
    style: underlined !== undefined ? UNDERLINED : bold !== undefined ? BOLD : undefined,
  }))
}

/** The text as rows of the screen: long lines take several. */
function rowsOf(text: string, columns: number): string[] {
  const rows: string[] = []
  for (const line of text.replace(/\n$/, '').split('\n')) {
    let row = ''
    let width = 0
    for (const { letter, style } of lettersOf(line)) {
      const plain = letter === '\t' ? ' '.repeat(TAB - (width % TAB)) : shownLetter(letter)
      const shown = style === undefined ? plain : `\x1b[${style.on}m${plain}\x1b[${style.off}m`
      const wide = letter === '\t' ? plain.length : widthOf(letter)
      if (width + wide > columns) {
        rows.push(row)
        row = ''
        width = 0
      }
      row += shown
      width += wide
    }
    rows.push(row)
  }
  return rows
}
