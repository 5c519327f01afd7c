// Quotes a text so that a shell reads it back as it is.

const PLAIN = /^[\w@%+=:,./-]+$/

/** As `set -x` and `${x@Q}` do. `always` quotes also where it would not be needed. */
export function quoteForInput(text: string, always = false): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the letters that need another form.
  if (/[\u0000-\u001f\u007f]/.test(text)) return quoteControls(text)
  if (!always && PLAIN.test(text)) return text
  return `'${text.replaceAll("'", "'\\''")}'`
}

const NAMES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\v': '\\v',
  '\u001b': '\\E',
  '\\': '\\\\',
  "'": "\\'",
}

function quoteControls(text: string): string {
  const inside = [...text].map((letter) => {
    const code = letter.charCodeAt(0)
    return NAMES[letter] ?? (code < 0x20 || code === 0x7f ? `\\${code.toString(8).padStart(3, '0')}` : letter)
  })
  return `$'${inside.join('')}'`
}

/** With a backslash before each special letter, as `printf %q` does. */
export function quoteLetters(text: string): string {
  if (text === '') return "''"
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the letters that need another form.
  if (/[\u0000-\u001f\u007f]/.test(text)) return quoteControls(text)
  return text.replace(/[^\w@%+=:,./\u0080-\uffff-]/g, '\\$&').replace(/^([#~])/, '\\$1')
}

/** In double quotes, as `declare -p` shows values. */
export function quoteDouble(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the letters that need another form.
  if (/[\u0000-\u001f\u007f]/.test(text)) return quoteControls(text)
  return `"${text.replace(/[$`"\\]/g, '\\$&')}"`
}
