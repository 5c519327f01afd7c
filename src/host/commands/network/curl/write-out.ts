// What curl(1) tells after a transfer with -w.
import type { ResponseHead } from '../../../web/client/exchange.ts'
import { fieldOf } from '../../../web/http/fields.ts'

export type Facts = {
  readonly url: string
  readonly effectiveUrl: string
  readonly redirectUrl: string
  readonly urlNumber: number
  readonly method: string
  readonly scheme: string
  readonly head: ResponseHead | undefined
  readonly code: number
  readonly message: string
  readonly file: string
  readonly remote: { readonly ip: string; readonly port: number } | undefined
  readonly local: { readonly ip: string; readonly port: number } | undefined
  readonly connects: number
  readonly redirects: number
  readonly headerBytes: number
  readonly requestBytes: number
  readonly downloaded: number
  readonly uploaded: number
  readonly verifyResult: number
  /** In milliseconds from the start; 0 where it did not come so far. */
  readonly ms: {
    readonly name: number
    readonly connect: number
    readonly secure: number
    readonly request: number
    readonly first: number
    readonly redirect: number
    readonly total: number
  }
}

const SECOND_MS = 1000
const MICROS = 6
const VERSION =
  'libcurl/7.88.1 OpenSSL/3.0.19 zlib/1.2.13 brotli/1.0.9 zstd/1.5.4 libidn2/2.3.3 libpsl/0.21.2 (+libidn2/2.3.3) libssh2/1.10.0 nghttp2/1.52.0 librtmp/2.3 OpenLDAP/2.5.13'

type Values = Readonly<Record<string, string | number | null>>

/** `unknown` are names that curl does not know: it complains of them. */
export type WrittenOut = { readonly out: string; readonly err: string; readonly unknown: readonly string[] }

export function writeOut(format: string, facts: Facts): WrittenOut {
  const values = valuesOf(facts)
  const texts = { out: '', err: '' }
  let to: 'out' | 'err' = 'out'
  const unknown: string[] = []
  const pattern = /%%|%header\{([^}]*)\}|%\{([^}]*)\}|\\([rnt])|[\s\S]/g
  for (const [whole, header, name, letter] of format.matchAll(pattern)) {
    if (whole === '%%') texts[to] += '%'
    else if (header !== undefined) texts[to] += fieldOf(facts.head?.fields ?? [], header.toLowerCase()) ?? ''
    else if (letter !== undefined) texts[to] += letter === 'n' ? '\n' : letter === 't' ? '\t' : '\r'
    else if (name === undefined) texts[to] += whole
    else if (name === 'stdout' || name === 'stderr') to = name === 'stdout' ? 'out' : 'err'
    else if (name === 'onerror' && facts.code === 0) break
    else if (name === 'json') texts[to] += jsonOf(values)
    else if (name === 'header_json') texts[to] += headerJson(facts)
    else if (name in values) texts[to] += shown(name, values[name] ?? '')
    else if (name !== 'onerror') unknown.push(name)
  }
  return { ...texts, unknown }
}

function shown(name: string, value: string | number): string {
  if (name === 'http_code' || name === 'response_code' || name === 'http_connect') return String(value).padStart(3, '0')
  return name.startsWith('time_') ? Number(value).toFixed(MICROS) : String(value)
}

function valuesOf(facts: Facts): Values {
  const { head, ms } = facts
  const seconds = (time: number): number => time / SECOND_MS
  const speed = (bytes: number): number => (ms.total > 0 ? Math.floor((bytes * SECOND_MS) / ms.total) : bytes)
  return {
    certs: '',
    content_type: fieldOf(head?.fields ?? [], 'content-type') ?? null,
    errormsg: facts.message === '' ? null : facts.message,
    exitcode: facts.code,
    filename_effective: facts.file === '' ? null : facts.file,
    ftp_entry_path: null,
    http_code: head?.status ?? 0,
    http_connect: 0,
    http_version: head?.version.replace('HTTP/', '') ?? '0',
    local_ip: facts.local?.ip ?? '',
    local_port: facts.local?.port ?? 0,
    method: facts.method,
    num_certs: 0,
    num_connects: facts.connects,
    num_headers: head?.fields.length ?? 0,
    num_redirects: facts.redirects,
    proxy_ssl_verify_result: 0,
    redirect_url: facts.redirectUrl === '' ? null : facts.redirectUrl,
    referer: null,
    remote_ip: facts.remote?.ip ?? '',
    remote_port: facts.remote?.port ?? 0,
    response_code: head?.status ?? 0,
    scheme: facts.scheme.toUpperCase(),
    size_download: facts.downloaded,
    size_header: facts.headerBytes,
    size_request: facts.requestBytes,
    size_upload: facts.uploaded,
    speed_download: speed(facts.downloaded),
    speed_upload: speed(facts.uploaded),
    ssl_verify_result: facts.verifyResult,
    time_appconnect: seconds(ms.secure),
    time_connect: seconds(ms.connect),
    time_namelookup: seconds(ms.name),
    time_pretransfer: seconds(ms.request),
    time_redirect: seconds(ms.redirect),
    time_starttransfer: seconds(ms.first),
    time_total: seconds(ms.total),
    url: facts.url,
    url_effective: facts.effectiveUrl,
    urlnum: facts.urlNumber,
    curl_version: VERSION,
  }
}

function jsonOf(values: Values): string {
  const parts = Object.entries(values).map(
    ([name, value]) => `"${name}":${name.startsWith('time_') ? Number(value).toFixed(MICROS) : JSON.stringify(value)}`,
  )
  return `{${parts.join(',')}}`
}

function headerJson({ head }: Facts): string {
  const names = new Map<string, string[]>()
  for (const [name, value] of head?.fields ?? [])
    names.set(name.toLowerCase(), [...(names.get(name.toLowerCase()) ?? []), value])
  return `{${[...names].map(([name, values]) => `"${name}":${JSON.stringify(values)}`).join(',\n')}\n}`
}
