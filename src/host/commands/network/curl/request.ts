// What curl(1) sends: its headers in their order, and the body that -d, --json, -F and -T make.
import { joinBytes } from '../../../bytes.ts'
import type { System } from '../../../processes/process.ts'
import type { OutgoingRequest } from '../../../web/client/exchange.ts'
import { hostField, type Url } from '../../../web/client/url.ts'
import type { Field } from '../../../web/handler.ts'
import { readFile, readText } from '../read-file.ts'
import { CurlFailure } from './failure.ts'
import type { CurlOptions } from './options.ts'

export const USER_AGENT = 'curl/7.88.1'
const READ_ERROR = 26
const BOUNDARY_BYTES = 8

export type CurlBody = { readonly bytes: Uint8Array; readonly type?: string; readonly isUpload?: true }

const DATA = ['data', 'data-ascii', 'data-binary', 'data-raw', 'data-urlencode', 'json']

/** Undefined where nothing is sent. With -G the data are part of the URL instead. */
export async function bodyOf(system: System, options: CurlOptions): Promise<CurlBody | undefined> {
  const form = options.given.filter(({ name }) => name === 'form' || name === 'form-string')
  if (form.length > 0) return formBody(system, form)
  const upload = options.value('upload-file')
  if (upload !== undefined) {
    const bytes = await readFile(system, upload)
    if (bytes === undefined) throw new CurlFailure(READ_ERROR, 'Failed to open/read local data from file/application')
    return { bytes, isUpload: true }
  }
  const bytes = await dataOf(system, options)
  if (bytes === undefined || options.has('get')) return undefined
  const isJson = options.values('json').length > 0
  return { bytes, ...(isJson ? {} : { type: 'application/x-www-form-urlencoded' }) }
}

/** The data of all options, with `&` between them; those of --json stand next to each other. */
export async function dataOf(system: System, options: CurlOptions): Promise<Uint8Array | undefined> {
  const given = options.given.filter(({ name }) => DATA.includes(name))
  if (given.length === 0) return undefined
  const parts: Uint8Array[] = []
  for (const [index, { name, value }] of given.entries()) {
    if (index > 0 && name !== 'json') parts.push(encoded('&'))
    parts.push(await dataPart(system, name, value))
  }
  return joinBytes(parts)
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

async function dataPart(system: System, name: string, value: string): Promise<Uint8Array> {
  if (name === 'data-raw') return encoded(value)
  if (name === 'data-urlencode') return encoded(await urlEncoded(system, value))
  if (!value.startsWith('@')) return encoded(value)
  const bytes = (await readFile(system, value.slice(1))) ?? new Uint8Array(0)
  // -d strips line ends of a file, --data-binary and --json leave them.
  return name === 'data' || name === 'data-ascii' ? bytes.filter((byte) => !STRIPPED.includes(byte)) : bytes
}

const STRIPPED = [0, 10, 13]

/** `content`, `=content`, `name=content`, `@file`, `name@file`. */
async function urlEncoded(system: System, value: string): Promise<string> {
  const [, name = '', sign, content = ''] = /^([^=@]*)([=@])([\s\S]*)$/.exec(value) ?? [undefined, '', undefined, value]
  const text = sign === '@' ? ((await readText(system, content)) ?? '') : content
  const escaped = percentEncoded(text).replaceAll('%20', '+')
  return name === '' ? escaped : `${name}=${escaped}`
}

function percentEncoded(text: string): string {
  return [...encoded(text)]
    .map((byte) => {
      const char = String.fromCharCode(byte)
      return /[A-Za-z0-9\-._~]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')
}

async function formBody(
  system: System,
  form: readonly { readonly name: string; readonly value: string }[],
): Promise<CurlBody> {
  const random = new Uint8Array(BOUNDARY_BYTES)
  system.host.dice.fill(random)
  const boundary = `------------------------${[...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
  const parts: Uint8Array[] = []
  for (const { name, value } of form)
    parts.push(encoded(`--${boundary}\r\n`), ...(await formPart(system, name, value)), encoded('\r\n'))
  parts.push(encoded(`--${boundary}--\r\n`))
  return { bytes: joinBytes(parts), type: `multipart/form-data; boundary=${boundary}` }
}

const TYPES: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  htm: 'text/html',
  html: 'text/html',
  pdf: 'application/pdf',
  xml: 'application/xml',
}

/** `name=text`, `name=@file;type=…;filename=…`, `name=<file`. */
async function formPart(system: System, option: string, value: string): Promise<Uint8Array[]> {
  const equals = value.indexOf('=')
  const name = value.slice(0, equals)
  const content = value.slice(equals + 1)
  const disposition = `Content-Disposition: form-data; name="${name.replaceAll('"', '%22')}"`
  if (option === 'form-string' || !/^[@<]/.test(content)) {
    const [text = '', ...more] = option === 'form-string' ? [content] : content.split(';')
    const type = more.find((one) => one.startsWith('type='))?.slice('type='.length)
    return [encoded(`${disposition}\r\n${type === undefined ? '' : `Content-Type: ${type}\r\n`}\r\n`), encoded(text)]
  }
  const [path = '', ...more] = content.slice(1).split(';')
  const said = (word: string): string | undefined =>
    more
      .find((one) => one.trim().startsWith(`${word}=`))
      ?.trim()
      .slice(word.length + 1)
  const bytes = await readFile(system, path)
  if (bytes === undefined) throw new CurlFailure(READ_ERROR, 'Failed to open/read local data from file/application')
  if (content.startsWith('<')) return [encoded(`${disposition}\r\n\r\n`), bytes]
  const file = said('filename') ?? path.slice(path.lastIndexOf('/') + 1)
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  const type = said('type') ?? TYPES[ending] ?? 'application/octet-stream'
  return [encoded(`${disposition}; filename="${file}"\r\nContent-Type: ${type}\r\n\r\n`), bytes]
}

export type Wanted = {
  readonly url: Url
  readonly method: string
  readonly body: CurlBody | undefined
  readonly cookie: string | undefined
  /** Credentials and cookies that were given go to the first host only. */
  readonly isFirstHost: boolean
  /** For -C: from which byte on. */
  readonly from: number | undefined
}

/** The request in curl's order. */
export function requestOf(options: CurlOptions, custom: readonly string[], wanted: Wanted): OutgoingRequest {
  const { url, method, body, cookie, isFirstHost, from } = wanted
  const own = customFields(custom).filter(
    ([name]) => isFirstHost || !['authorization', 'cookie'].includes(name.toLowerCase()),
  )
  const isSaid = (name: string): boolean => own.some(([one]) => one.toLowerCase() === name.toLowerCase())
  const user = isFirstHost ? (options.value('user') ?? url.user) : url.user
  const bearer = options.value('oauth2-bearer')
  const range = from === undefined ? options.value('range') : `${from}-`
  const usual: readonly (readonly [string, string | undefined])[] = [
    ['Host', hostField(url)],
    [
      'Authorization',
      user !== undefined ? `Basic ${basic(user)}` : bearer === undefined ? undefined : `Bearer ${bearer}`,
    ],
    ['Range', range === undefined ? undefined : `bytes=${range}`],
    ['User-Agent', options.value('user-agent') ?? USER_AGENT],
    ['Accept', '*/*'],
    ['Accept-Encoding', options.has('compressed') ? 'deflate, gzip, br, zstd' : undefined],
    ['Referer', options.value('referer')],
    ['Cookie', cookie],
  ]
  const fields: Field[] = usual.flatMap(([name, value]): Field[] => {
    if (name === 'Host' && isSaid('host'))
      return own.filter(([one]) => one.toLowerCase() === 'host').map(([, host]) => [name, host ?? ''])
    return value === undefined || value === '' || isSaid(name) ? [] : [[name, value]]
  })
  for (const [name, value] of own) if (value !== undefined && name.toLowerCase() !== 'host') fields.push([name, value])
  if (body !== undefined && !isSaid('content-length')) fields.push(['Content-Length', String(body.bytes.length)])
  if (body?.type !== undefined && !isSaid('content-type')) fields.push(['Content-Type', body.type])
  return { method, target: url.target, fields, body: body?.bytes ?? new Uint8Array(0) }
}

/** `Name: value`; `Name:` leaves a usual one out; `Name;` sends an empty one. */
function customFields(lines: readonly string[]): (readonly [string, string | undefined])[] {
  return lines.flatMap((line): (readonly [string, string | undefined])[] => {
    const empty = /^([^:;]+);\s*$/.exec(line)?.[1]
    if (empty !== undefined) return [[empty, '']]
    const colon = line.indexOf(':')
    if (colon < 1) return []
    const value = line.slice(colon + 1).trim()
    return [[line.slice(0, colon), value === '' ? undefined : value]]
  })
}

/** The -H options, with the lines of files among them, and what --json adds. */
export async function customHeaders(system: System, options: CurlOptions): Promise<string[]> {
  const lines: string[] = []
  for (const value of options.values('header'))
    if (value.startsWith('@')) lines.push(...((await readText(system, value.slice(1))) ?? '').split(/\r?\n/))
    else lines.push(value)
  if (options.values('json').length > 0)
    for (const name of ['Content-Type', 'Accept'])
      if (!lines.some((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`)))
        lines.push(`${name}: application/json`)
  return lines
}

function basic(user: string): string {
  const bytes = encoded(user.includes(':') ? user : `${user}:`)
  return btoa(String.fromCharCode(...bytes))
}
