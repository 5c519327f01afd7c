// URLs of the web as client programs read them: the parts that decide where to connect and what to ask for.

export type Url = {
  readonly scheme: 'http' | 'https'
  /** In small letters. */
  readonly host: string
  readonly port: number
  /** Path and query, as they are sent. */
  readonly target: string
  readonly user?: string
  /** As it was given, a scheme added where there was none. */
  readonly text: string
}

export type UrlProblem = { readonly kind: 'bad' } | { readonly kind: 'scheme'; readonly scheme: string }

const HTTP = 80
const HTTPS = 443
const LAST_PORT = 65_535

/** Without a scheme it is http. */
export function parseUrl(given: string): Url | UrlProblem {
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(given)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return { kind: 'scheme', scheme }
  const text = scheme === undefined ? `http://${given}` : given
  const [, authority = '', rest = ''] = /^[A-Za-z]+:\/\/([^/?#]*)([^#]*)/.exec(text) ?? []
  const at = authority.lastIndexOf('@')
  const user = at < 0 ? undefined : authority.slice(0, at)
  const [, host = '', port] = /^([^:]*)(?::(\d*))?$/.exec(authority.slice(at + 1)) ?? []
  if (host === '' || /[\s"<>\\^`{|}]/.test(host) || /[\s\0]/.test(rest)) return { kind: 'bad' }
  const usual = scheme === 'https' ? HTTPS : HTTP
  const number = port === undefined || port === '' ? usual : Number(port)
  if (number > LAST_PORT) return { kind: 'bad' }
  return {
    scheme: scheme ?? 'http',
    host: host.toLowerCase(),
    port: number,
    target: rest.startsWith('/') ? withoutDots(rest) : `/${rest}`,
    text,
    ...(user === undefined ? {} : { user }),
  }
}

/** `/a/../b` is `/b` (RFC 3986, section 5.2.4). */
function withoutDots(target: string): string {
  const mark = target.indexOf('?')
  const path = mark < 0 ? target : target.slice(0, mark)
  if (!/\/\.\.?(\/|$)/.test(path)) return target
  const parts: string[] = []
  const words = path.split('/').slice(1)
  for (const [index, word] of words.entries()) {
    const isLast = index === words.length - 1
    if (word === '..') parts.pop()
    if (word !== '.' && word !== '..') parts.push(word)
    else if (isLast) parts.push('')
  }
  return `/${parts.join('/')}${mark < 0 ? '' : target.slice(mark)}`
}

/** As the name in a Host header; a port that the scheme has anyway is left out. */
export function hostField({ scheme, host, port }: Url): string {
  return port === (scheme === 'https' ? HTTPS : HTTP) ? host : `${host}:${port}`
}

/** Scheme, host and port, the port where the scheme does not have it anyway. */
export function originOf(url: Url): string {
  return `${url.scheme}://${hostField(url)}`
}

/** Where a Location header leads, from a URL. */
export function resolveReference(from: Url, location: string): string {
  const place = location.trim().replaceAll(' ', '%20')
  if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(place)) return place
  if (place.startsWith('//')) return `${from.scheme}:${place}`
  const base = `${from.scheme}://${hostField(from)}`
  if (place.startsWith('/')) return base + place
  const path = from.target.replace(/[?].*/, '')
  if (place.startsWith('?')) return base + path + place
  return base + path.slice(0, path.lastIndexOf('/') + 1) + place
}
