// A small screen for tests: what a terminal would show after some text with escape sequences.

export type Screen = {
  readonly write: (text: string) => void
  /** The rows that hold something, without blanks at their ends. */
  readonly rows: () => string[]
  readonly text: () => string
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: sequences begin with the control character escape.
const SEQUENCE = /\x1b\[([?0-9;]*)([@A-Za-z])|\x1b\][^\x07]*\x07|\x1b[=>]|./gsu

export function createScreen(columns = 80): Screen {
  let rows: string[][] = [[]]
  let row = 0
  let column = 0
  const line = (): string[] => {
    while (rows.length <= row) rows.push([])
    return rows[row] as string[]
  }
  const put = (letter: string): void => {
    if (column >= columns) {
      row += 1
      column = 0
    }
    const cells = line()
    while (cells.length < column) cells.push(' ')
    cells[column] = letter
    column += 1
  }
  const control = (letter: string, given: string): void => {
    const [first = ''] = given.split(';')
    const count = Math.max(1, Number(first) || 0)
    if (letter === 'A') row = Math.max(0, row - count)
    else if (letter === 'B') row += count
    else if (letter === 'C') column = Math.min(columns - 1, column + count)
    else if (letter === 'D') column = Math.max(0, Math.min(column, columns - 1) - count)
    else if (letter === 'G') column = count - 1
    else if (letter === 'H') [row, column] = [0, 0]
    else if (letter === 'K') line().length = Math.min(line().length, column)
    else if (letter === 'P') line().splice(column, count)
    else if (letter === '@') line().splice(column, 0, ...Array.from({ length: count }, () => ' '))
    else if (letter === 'J') {
      if (first === '2' || first === '3') rows = [[]]
      else {
        line().length = Math.min(line().length, column)
        rows.length = row + 1
      }
    }
  }
  return {
    write(text) {
      for (const [whole, given, letter] of text.matchAll(SEQUENCE)) {
        if (letter !== undefined) control(letter, given ?? '')
        else if (whole === '\r') column = 0
        else if (whole === '\n') row += 1
        else if (whole === '\b') column = Math.max(0, column - 1)
        else if (whole === '\t') column = Math.min(columns - 1, (Math.floor(column / 8) + 1) * 8)
        else if (whole >= ' ' && whole !== '\x7f') put(whole)
      }
    },
    rows: () =>
      rows.map((cells) =>
        Array.from(cells, (cell) => cell ?? ' ')
          .join('')
          .trimEnd(),
      ),
    text() {
      return this.rows().join('\n').trimEnd()
    },
  }
}

/** What stands on the screen after all of it, with what differs from machine to machine made equal. */
export function asSeen(text: string, folder: string): string {
  const screen = createScreen()
  screen.write(`$ ${text}`)
  return screen
    .text()
    .replaceAll(folder, '/root/w')
    .replace(/^\[(\d)\] \d+$/gm, '[$1] PID')
}
