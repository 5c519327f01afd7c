// Several URLs in one, as curl(1) reads them: {a,b} and [1-3], [01-10], [a-c], with a step after a colon.

/** One URL and what stood for each glob in it, for `#1` in file names. */
export type Globbed = { readonly url: string; readonly parts: readonly string[] }

export function expandGlobs(text: string): Globbed[] {
  const found = /\{([^{}]*)\}|\[([^[\]]+)\]/.exec(text)
  if (found === null) return [{ url: text, parts: [] }]
  const words = found[1] !== undefined ? found[1].split(',') : rangeOf(found[2] ?? '')
  const before = text.slice(0, found.index)
  // An address in brackets is no range.
  if (words === undefined) {
    const end = found.index + found[0].length
    return expandGlobs(text.slice(end)).map(({ url, parts }) => ({ url: text.slice(0, end) + url, parts }))
  }
  const after = expandGlobs(text.slice(found.index + found[0].length))
  return words.flatMap((word) => after.map(({ url, parts }) => ({ url: before + word + url, parts: [word, ...parts] })))
}

function rangeOf(text: string): string[] | undefined {
  const [, first = '', last = '', step = '1'] =
    /^(\d+)-(\d+)(?::(\d+))?$/.exec(text) ?? /^([A-Za-z])-([A-Za-z])(?::(\d+))?$/.exec(text) ?? []
  if (first === '' || Number(step) < 1) return undefined
  const isNumber = /\d/.test(first)
  const code = (word: string): number => (isNumber ? Number(word) : word.charCodeAt(0))
  const width = first.startsWith('0') ? first.length : 0
  const words: string[] = []
  for (let at = code(first); at <= code(last); at += Number(step))
    words.push(isNumber ? String(at).padStart(width, '0') : String.fromCharCode(at))
  return words
}
