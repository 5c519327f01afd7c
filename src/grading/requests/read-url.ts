// A URL in its parts, as grading compares them. It knows nothing of servers.

export type UrlParts = {
  /** `https://api.example.com`, with the port where it is not the usual one. */
  readonly origin: string
  /** What follows each slash of the path, percent signs decoded. */
  readonly path: readonly string[]
  /** Names with their values, decoded, in order. */
  readonly query: readonly (readonly [string, string])[]
}

const FORM = /^(https?):\/\/([^/?#:]+)(?::(\d+))?([^?#]*)(?:\?([^#]*))?/i

/** Undefined for what is no URL of a web server. */
export function readUrl(url: string): UrlParts | undefined {
  const [, scheme = '', host = '', port, path = '', query = ''] = FORM.exec(url) ?? []
  if (scheme === '') return undefined
  const usual = scheme.toLowerCase() === 'https' ? '443' : '80'
  const shown = port === undefined || port === usual ? '' : `:${port}`
  return {
    origin: `${scheme.toLowerCase()}://${host.toLowerCase()}${shown}`,
    path: (path === '' ? '/' : path).split('/').slice(1).map(decode),
    query: readPairs(query),
  }
}

/** `a=1&b=2`, of a query or of a form. */
export function readPairs(text: string): readonly (readonly [string, string])[] {
  if (text === '') return []
  return text.split('&').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return [decode(name.replaceAll('+', ' ')), decode(value.join('=').replaceAll('+', ' '))] as const
  })
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** `{name}` in the wanted path is any one part, a last `...` any rest; each pair of its query is in the other, in any order. */
export function fitsAddress(url: string, wanted: string, isOriginOnly = false): boolean {
  const [got, want] = [readUrl(url), readUrl(wanted)]
  if (got === undefined || want === undefined || got.origin !== want.origin) return false
  if (isOriginOnly) return true
  return fitsPath(got.path, want.path) && want.query.every(([name, value]) => hasPair(got.query, name, value))
}

function fitsPath(got: readonly string[], want: readonly string[]): boolean {
  const isOpen = want.at(-1) === '...'
  const fixed = isOpen ? want.slice(0, -1) : want
  if (isOpen ? got.length < fixed.length : got.length !== fixed.length) return false
  return fixed.every((part, index) => (/^\{\w+\}$/.test(part) ? got[index] !== '' : got[index] === part))
}

function hasPair(pairs: UrlParts['query'], name: string, value: string): boolean {
  return pairs.some(([one, other]) => one === name && other === value)
}
