// One URL of wget(1): asks for it, follows redirects, and saves what comes.
import { HostFailure } from '../../../failure.ts'
import {
  isInterim,
  lengthOf,
  type ResponseHead,
  readBody,
  readHead,
  sendRequest,
} from '../../../web/client/exchange.ts'
import { hostField, originOf, parseUrl, resolveReference, type Url } from '../../../web/client/url.ts'
import type { Field } from '../../../web/handler.ts'
import { fieldOf } from '../../../web/http/fields.ts'
import { readFile } from '../read-file.ts'
import { connect } from './connect.ts'
import { CODES, WgetFailure } from './failure.ts'
import type { Job } from './job.ts'
import { openTarget, type Target } from './target.ts'
import { dotRows, sizeText, speedText } from './texts.ts'

const SECOND_MS = 1000
const OK = 200
const PARTIAL = 206
const UNAUTHORIZED = 401
const RANGE_WRONG = 416
const ERROR = 400
const REDIRECTS = [301, 302, 303, 307, 308]
const USUAL_REDIRECTS = 20

export type Ask = { readonly text: string; readonly tries: number }

/** Throws WgetFailure. */
export async function download(job: Job, { text, tries }: Ask): Promise<void> {
  const { given, say } = job
  let url = urlOf(text)
  let method = methodOf(job)
  let isAuthorised = given.has('auth-no-challenge') && given.value('user') !== undefined
  for (let redirects = 0; ; ) {
    const stamp = tries > 1 && redirects === 0 ? `  (try:${String(tries).padStart(2)})` : ''
    const target = await openTarget(job, url)
    await say(`--${job.time()}--${stamp}  ${url.text}\n`)
    const next = await once(job, url, method, target, isAuthorised)
    if (next === 'done') return
    if (next === 'unauthorised') {
      if (isAuthorised || given.value('user') === undefined) {
        await say('\nUsername/Password Authentication Failed.\n')
        throw new WgetFailure(CODES.authentication)
      }
      isAuthorised = true
      await say(`Authentication selected: Basic realm="${url.host}"\n`)
      continue
    }
    redirects += 1
    if (redirects > Number(given.value('max-redirect') ?? USUAL_REDIRECTS)) {
      await say(`${redirects - 1} redirections exceeded.\n`)
      throw new WgetFailure(CODES.server)
    }
    if (next.status === 303 || (method === 'POST' && next.status < 303)) method = method === 'HEAD' ? 'HEAD' : 'GET'
    url = urlOf(next.location)
  }
}

function urlOf(text: string): Url {
  const url = parseUrl(text)
  if ('kind' in url) throw new WgetFailure(CODES.generic)
  return url.target === '/' && !/\/$/.test(url.text) ? { ...url, text: `${url.text}/` } : url
}

function methodOf({ given }: Job): string {
  const asked = given.value('method')
  if (asked !== undefined) return asked.toUpperCase()
  if (given.has('post-data') || given.has('post-file')) return 'POST'
  return given.has('spider') ? 'HEAD' : 'GET'
}

type Next = 'done' | 'unauthorised' | { readonly location: string; readonly status: number }

async function once(job: Job, url: Url, method: string, target: Target, isAuthorised: boolean): Promise<Next> {
  const { system, given, say } = job
  const seconds = given.value('read-timeout') ?? given.value('timeout')
  const said = system.host.net.intents.say(system.process, {
    method,
    url: `${originOf(url)}${url.target}`,
    library: 'wget',
    timeoutMs: seconds === undefined ? null : Number(seconds) * SECOND_MS,
    verify: given.has('no-check-certificate') ? false : (given.value('ca-certificate') ?? true),
  })
  try {
    const connection = await connect(job, url)
    try {
      const fields = await fieldsOf(job, url, target, isAuthorised)
      const body = method === 'GET' || method === 'HEAD' ? new Uint8Array(0) : await bodyOf(job)
      await say('HTTP request sent, awaiting response... ')
      await sendRequest(connection.wire, { method, target: url.target, fields: withBody(fields, method, body), body })
      const head = await answerTo(job, connection)
      return await take(job, url, method, target, head, connection)
    } finally {
      if (job.kept !== connection) connection.wire.close()
    }
  } finally {
    system.host.net.intents.clear(system.process, said)
  }
}

async function fieldsOf({ given }: Job, url: Url, target: Target, isAuthorised: boolean): Promise<Field[]> {
  const user = `${given.value('user') ?? ''}:${given.value('password') ?? ''}`
  return [
    ['Host', hostField(url)],
    ...(target.from === 0 ? [] : [['Range', `bytes=${target.from}-`] as const]),
    ['User-Agent', given.value('user-agent') ?? 'Wget/1.21.3'],
    ['Accept', '*/*'],
    ['Accept-Encoding', 'identity'],
    ...(isAuthorised ? [['Authorization', `Basic ${btoa(user)}`] as const] : []),
    ['Connection', 'Keep-Alive'],
    ...given.values('header').flatMap((line): Field[] => {
      const colon = line.indexOf(':')
      return colon < 1 ? [] : [[line.slice(0, colon), line.slice(colon + 1).trim()]]
    }),
  ]
}

/** A header of the command line replaces wget's own. */
function withBody(fields: readonly Field[], method: string, body: Uint8Array): Field[] {
  const last = new Map(fields.map(([name], index) => [name.toLowerCase(), index]))
  const kept = fields.filter(([name], index) => last.get(name.toLowerCase()) === index)
  if (method === 'GET' || method === 'HEAD') return kept
  const type: Field[] = last.has('content-type') ? [] : [['Content-Type', 'application/x-www-form-urlencoded']]
  return [...kept, ...type, ['Content-Length', String(body.length)]]
}

async function bodyOf({ system, given }: Job): Promise<Uint8Array> {
  const text = given.value('post-data') ?? given.value('body-data')
  if (text !== undefined) return new TextEncoder().encode(text)
  const file = given.value('post-file') ?? given.value('body-file')
  return (file === undefined ? undefined : await readFile(system, file)) ?? new Uint8Array(0)
}

async function answerTo(job: Job, { reader }: Awaited<ReturnType<typeof connect>>): Promise<ResponseHead> {
  const { say } = job
  try {
    for (;;) {
      const head = await readHead(reader)
      if (head === 'end' || head === 'bad') {
        await say(head === 'end' ? 'No data received.\n' : '200 No headers, assuming HTTP/0.9\n')
        throw new WgetFailure(CODES.network, true)
      }
      if (isInterim(head)) continue
      if (job.given.has('server-response'))
        await say(`\n${head.raw.trimEnd().replaceAll('\r', '').replace(/^/gm, '  ')}\n`)
      else await say(`${head.status} ${head.reason}\n`)
      return head
    }
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    const why = failure.errno === 'ETIMEDOUT' ? 'Connection timed out' : 'Connection reset by peer'
    await say(`Read error (${why}) in headers.\n`)
    throw new WgetFailure(CODES.network, true)
  }
}

async function take(
  job: Job,
  url: Url,
  method: string,
  target: Target,
  head: ResponseHead,
  connection: Awaited<ReturnType<typeof connect>>,
): Promise<Next> {
  const { given, say, sayShortly } = job
  const { status } = head
  const location = fieldOf(head.fields, 'location')
  const drop = async (): Promise<void> => {
    const end = await readBody(connection.reader, head, method, () => Promise.resolve())
    if (end.kind === 'whole' && end.isKept) job.kept = connection
  }
  if (status === UNAUTHORIZED && fieldOf(head.fields, 'www-authenticate') !== undefined) {
    await drop()
    return 'unauthorised'
  }
  if (REDIRECTS.includes(status) && location !== undefined) {
    await say(`Location: ${location} [following]\n`)
    await drop()
    return { location: resolveReference(url, location), status }
  }
  if (given.has('spider')) return spider(job, url, head)
  if (
    status === RANGE_WRONG ||
    (status === OK && target.from > 0 && Number(fieldOf(head.fields, 'content-length')) === target.from)
  ) {
    await say('\n    The file is already fully retrieved; nothing to do.\n\n')
    return 'done'
  }
  if (status >= ERROR) {
    if (given.has('content-on-error')) await save(job, url, method, target, head, connection)
    await sayShortly(`${url.text}:\n`)
    const line = `${job.time()} ERROR ${status}: ${head.reason}.\n`
    await say(`${line}\n`)
    await sayShortly(line)
    throw new WgetFailure(CODES.server)
  }
  await save(job, url, method, target, head, connection)
  return 'done'
}

async function spider(job: Job, url: Url, head: ResponseHead): Promise<Next> {
  const { say, sayShortly } = job
  if (head.status >= ERROR) {
    await say('Remote file does not exist -- broken link!!!\n\n')
    throw new WgetFailure(CODES.server)
  }
  await say(`${lengthLine(head)}Remote file exists.\n\n`)
  await sayShortly(`${job.time()} URL: ${url.text} ${head.status} ${head.reason}\n`)
  return 'done'
}

function lengthLine(head: ResponseHead): string {
  const length = fieldOf(head.fields, 'content-length')
  const type = fieldOf(head.fields, 'content-type')?.replace(/;.*/, '')
  const size = length === undefined ? undefined : sizeText(Number(length))
  const parts = [
    length ?? 'unspecified',
    size === undefined ? '' : ` (${size})`,
    type === undefined ? '' : ` [${type}]`,
  ]
  return `Length: ${parts.join('')}\n`
}

async function save(
  job: Job,
  url: Url,
  method: string,
  target: Target,
  head: ResponseHead,
  connection: Awaited<ReturnType<typeof connect>>,
): Promise<void> {
  const { system, say, sayShortly } = job
  await say(lengthLine(head))
  await say(`Saving to: ‘${target.shown}’\n\n`)
  const total = lengthOf(head, method)
  const startMs = system.nowMs()
  const isPart = head.status === PARTIAL
  let received = 0
  const writer = target.open(isPart)
  let problem: string | undefined
  try {
    const end = await readBody(connection.reader, head, method, async (bytes) => {
      received += bytes.length
      await writer.write(bytes)
    })
    if (end.kind === 'cut') problem = `Connection closed at byte ${received}.`
    else if (end.isKept) job.kept = connection
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    const why = failure.errno === 'ETIMEDOUT' ? 'Connection timed out' : 'Connection reset by peer'
    problem = `Read error at byte ${received}/${total ?? received} (${why}).`
  } finally {
    writer.close()
  }
  const ms = system.nowMs() - startMs
  await say(`${dotRows(received, total, ms).join('\n')}\n\n`)
  const start = `${job.time()} (${speedText(received, ms)}) -`
  if (problem !== undefined) {
    await say(`${start} ${problem} `)
    throw new WgetFailure(CODES.network, true)
  }
  const count = total === undefined ? `[${received}]` : `[${received}/${total}]`
  await say(`${start} ${target.isStdout ? 'written to stdout' : `‘${target.shown}’ saved`} ${count}\n\n`)
  await sayShortly(`${job.time()} URL:${url.text} ${count} -> "${target.isStdout ? '-' : target.shown}" [1]\n`)
}
