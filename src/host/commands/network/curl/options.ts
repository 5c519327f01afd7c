// The command line of curl(1): its options, which may stand anywhere, and its URLs.

export type Option = { readonly name: string; readonly value: string }

export type CurlOptions = {
  /** In order, those with a value. */
  readonly given: readonly Option[]
  readonly urls: readonly string[]
  readonly has: (name: string) => boolean
  /** The last value. */
  readonly value: (name: string) => string | undefined
  readonly values: (...names: readonly string[]) => readonly string[]
}

/** A command line that cannot be read: what curl says of it. */
export type CurlMisuse = { readonly misuse: string }

/** Letter → long name. */
const LETTERS: Readonly<Record<string, string>> = {
  '#': 'progress-bar',
  '0': 'http1.0',
  '4': 'ipv4',
  '6': 'ipv6',
  A: 'user-agent',
  b: 'cookie',
  c: 'cookie-jar',
  C: 'continue-at',
  d: 'data',
  D: 'dump-header',
  e: 'referer',
  f: 'fail',
  F: 'form',
  g: 'globoff',
  G: 'get',
  h: 'help',
  H: 'header',
  i: 'include',
  I: 'head',
  j: 'junk-session-cookies',
  J: 'remote-header-name',
  k: 'insecure',
  L: 'location',
  m: 'max-time',
  N: 'no-buffer',
  o: 'output',
  O: 'remote-name',
  q: 'disable',
  r: 'range',
  R: 'remote-time',
  s: 'silent',
  S: 'show-error',
  T: 'upload-file',
  u: 'user',
  v: 'verbose',
  V: 'version',
  w: 'write-out',
  X: 'request',
}

const FLAGS = [
  ...['progress-bar', 'http1.0', 'http1.1', 'http2', 'ipv4', 'ipv6', 'fail', 'fail-with-body', 'fail-early', 'globoff'],
  ...[
    'get',
    'help',
    'include',
    'head',
    'insecure',
    'location',
    'location-trusted',
    'buffer',
    'no-buffer',
    'remote-name',
  ],
  ...['disable', 'remote-time', 'silent', 'show-error', 'verbose', 'version', 'compressed', 'create-dirs', 'basic'],
  ...['retry-connrefused', 'retry-all-errors', 'progress-meter', 'path-as-is', 'tlsv1.2', 'tlsv1.3', 'keepalive'],
  ...[
    'junk-session-cookies',
    'remote-header-name',
    'remote-name-all',
    'tcp-nodelay',
    'raw',
    'post301',
    'post302',
    'post303',
  ],
]

const VALUES = [
  ...['user-agent', 'cookie', 'cookie-jar', 'continue-at', 'data', 'data-ascii', 'data-binary', 'data-raw'],
  ...[
    'data-urlencode',
    'dump-header',
    'referer',
    'form',
    'form-string',
    'header',
    'json',
    'max-time',
    'connect-timeout',
  ],
  ...['output', 'output-dir', 'range', 'upload-file', 'user', 'write-out', 'request', 'cacert', 'capath', 'retry'],
  ...['retry-delay', 'retry-max-time', 'max-redirs', 'resolve', 'url', 'oauth2-bearer', 'max-filesize'],
]

/** Real options of curl that this host's does not have, so that nothing is passed over in silence. */
const UNKNOWN_HERE = 'is not part of the curl of this host'

const NUMBERS = ['max-time', 'connect-timeout', 'retry', 'retry-delay', 'retry-max-time', 'max-redirs', 'max-filesize']

export function readCurlOptions(words: readonly string[]): CurlOptions | CurlMisuse {
  const given: Option[] = []
  const urls: string[] = []
  const flags = new Set<string>()
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (!word.startsWith('-') || word === '-') {
      urls.push(word)
      continue
    }
    for (const { name, shown, attached } of namesIn(word)) {
      if (name === undefined) return { misuse: `option ${word}: is unknown` }
      if (FLAGS.includes(name)) {
        flags.add(name)
        // It takes its turn among the -o of several URLs.
        if (name === 'remote-name') given.push({ name, value: '' })
      } else if (name.startsWith('no-') && FLAGS.includes(name.slice(3))) flags.delete(name.slice(3))
      else if (VALUES.includes(name)) {
        if (attached === undefined) at += 1
        const value = attached ?? words[at]
        if (value === undefined) return { misuse: `option ${shown}: requires parameter` }
        if (NUMBERS.includes(name) && !/^\d+(\.\d*)?$|^-1$/.test(value))
          return { misuse: `option ${shown}: expected a proper numerical parameter` }
        if (name === 'url') urls.push(value)
        else given.push({ name, value })
      } else return { misuse: `option ${shown}: ${UNKNOWN_HERE}` }
      if (name === 'no-progress-meter') flags.add(name)
    }
  }
  const values = (...names: readonly string[]): readonly string[] =>
    given.filter(({ name }) => names.includes(name)).map(({ value }) => value)
  return { given, urls, has: (name) => flags.has(name), value: (name) => values(name).at(-1), values }
}

type Named = { readonly name: string | undefined; readonly shown: string; readonly attached?: string }

/** The options in one word: `--silent`, or letters of which the last may have its value attached. */
function namesIn(word: string): Named[] {
  if (word.startsWith('--')) return [{ name: longName(word.slice(2)), shown: word }]
  const all: Named[] = []
  for (let at = 1; at < word.length; at += 1) {
    const name = LETTERS[word[at] ?? '']
    const shown = `-${word[at]}`
    const rest = word.slice(at + 1)
    if (name !== undefined && VALUES.includes(name))
      return [...all, { name, shown, ...(rest === '' ? {} : { attached: rest }) }]
    all.push({ name, shown })
  }
  return all
}

/** A long option may be cut as long as it is clear which one is meant. */
function longName(text: string): string | undefined {
  const all = [...FLAGS, ...VALUES]
  if (all.includes(text) || (text.startsWith('no-') && FLAGS.includes(text.slice(3)))) return text
  const starts = all.filter((name) => name.startsWith(text))
  return starts.length === 1 ? starts[0] : undefined
}
