// Text of a program's making, made safe to stand in a row: what would break the row, turn it around or hide in it is written out.

/** More would only be laid out and never be seen. */
const MOST_IN_ROW = 400

/** Control characters, marks that turn the direction of a line, and others that are not seen. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it looks for.
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

const NAMES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' }

/** One line of it, cut where it is too long for a row. */
export function inRow(text: string): string {
  const shown = text.length > MOST_IN_ROW ? `${text.slice(0, MOST_IN_ROW)}…` : text
  return shown.replace(UNSEEN, (character) => NAMES[character] ?? codeOf(character))
}

function codeOf(character: string): string {
  const code = character.charCodeAt(0)
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
}

const PLAIN_WORD = /^[\w@%+=:,./~-]+$/

/** A command line as one would type it. */
export function commandLine(argv: readonly string[]): string {
  return argv.map((word) => (PLAIN_WORD.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)).join(' ')
}

/** "1,234 things", "1 thing". */
export function count(number: number, one: string, more = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : more}`
}
