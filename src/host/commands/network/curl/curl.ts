// curl(1) 7.88.1 of Debian: HTTP and HTTPS. Its parts: options.ts reads the command line, transfer.ts fetches one URL.
// Unlike Linux: it speaks HTTP/1.1 only, through no proxy, without a ~/.curlrc.
import { HostFailure } from '../../../failure.ts'
import type { Program, System } from '../../../processes/process.ts'
import { type CookieJar, cookieFileText, createCookieJar, parseCookieFile } from '../../../web/client/cookies.ts'
import { parseUrl } from '../../../web/client/url.ts'
import { accessOf, createFile, readText } from '../read-file.ts'
import { CODES, CurlFailure } from './failure.ts'
import { expandGlobs } from './globs.ts'
import { HELP, VERSION } from './help.ts'
import { type CurlOptions, readCurlOptions } from './options.ts'
import { bodyOf, type CurlBody, customHeaders, dataOf } from './request.ts'
import { retryAfter, warning } from './retry.ts'
import { createMeter, type Session } from './session.ts'
import { createSink, type Sink } from './sink.ts'
import { type Outcome, transfer } from './transfer.ts'
import { writeOut } from './write-out.ts'

const TRY = "curl: try 'curl --help' or 'curl --manual' for more information\n"

export const curl: Program = async (system) => {
  const options = readCurlOptions(system.process.argv.slice(1))
  if ('misuse' in options) {
    await system.write(2, `curl: ${options.misuse}\n${TRY}`)
    return CODES.usage
  }
  if (options.has('help') || options.has('version')) {
    await system.write(1, options.has('help') ? HELP : VERSION)
    return 0
  }
  if (options.urls.length === 0) {
    await system.write(2, `${options.given.length > 0 ? 'curl: no URL specified!\n' : ''}${TRY}`)
    return CODES.usage
  }
  const session = await openSession(system, options)
  try {
    return await fetchAll(session)
  } catch (failure) {
    if (!(failure instanceof CurlFailure)) throw failure
    await session.complain(`curl: (${failure.code}) ${failure.message}`)
    return failure.code
  } finally {
    for (const { wire } of session.kept.values()) wire.close()
  }
}

async function openSession(system: System, options: CurlOptions): Promise<Session> {
  const isVerbose = options.has('verbose')
  const dumped: string[] = []
  return {
    system,
    options,
    custom: await customHeaders(system, options),
    kept: new Map(),
    cookies: await cookiesOf(system, options),
    async tell(sign, text) {
      if (isVerbose) await system.write(2, `${sign} ${text}\n`)
    },
    async complain(text) {
      if (!options.has('silent') || options.has('show-error')) await system.write(2, `${text}\n`)
    },
    meter: createMeter(system, options),
    async dump(raw) {
      const path = options.value('dump-header')
      if (path === undefined) return
      if (path === '-') return system.write(1, raw)
      const file = writerFor(system, path, dumped.length > 0)
      dumped.push(path)
      await file.write(new TextEncoder().encode(raw))
      file.close()
    },
    connections: 0,
  }
}

function writerFor(system: System, path: string, isAppended = false): ReturnType<typeof createFile> {
  try {
    return createFile(system, path, isAppended)
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    throw new CurlFailure(CODES.cannotWrite, 'Failure writing output to destination')
  }
}

/** Cookies are kept where a file is given to read them from or to write them to. */
async function cookiesOf(system: System, options: CurlOptions): Promise<CookieJar | undefined> {
  const files = options.values('cookie').filter((one) => !one.includes('='))
  if (files.length === 0 && options.value('cookie-jar') === undefined) return undefined
  const jar = createCookieJar()
  const url = parseUrl(options.urls[0] ?? '')
  for (const file of files)
    if (!('kind' in url))
      for (const cookie of parseCookieFile((await readText(system, file)) ?? '', url, system.nowMs())) jar.add(cookie)
  return jar
}

async function fetchAll(session: Session): Promise<number> {
  const { system, options, cookies } = session
  const body = await bodyOf(system, options)
  const query = options.has('get') ? await dataOf(system, options) : undefined
  const outputs = options.given.filter(({ name }) => name === 'output' || name === 'remote-name')
  let code = 0
  let urlNumber = 0
  for (const [index, given] of options.urls.entries()) {
    const globbed = options.has('globoff') ? [{ url: given, parts: [] }] : expandGlobs(given)
    for (const { url, parts } of globbed) {
      const output = outputs[index] ?? (options.has('remote-name-all') ? REMOTE_NAME : undefined)
      const text = withQuery(url, query)
      const path =
        output?.name === 'remote-name'
          ? remoteName(text)
          : output?.value.replace(/#(\d)/g, (whole, digit) => parts[Number(digit) - 1] ?? whole)
      code = await fetchOne(session, { text, urlNumber, body }, placeOf(options, path))
      urlNumber += 1
      if (code !== 0 && options.has('fail-early')) return code
    }
  }
  const jar = options.value('cookie-jar')
  if (jar !== undefined && cookies !== undefined) await writeJar(system, jar, cookies)
  return code
}

const REMOTE_NAME = { name: 'remote-name', value: '' }

async function writeJar(system: System, path: string, cookies: CookieJar): Promise<void> {
  const text = cookieFileText(cookies.all())
  if (path === '-') return system.write(1, text)
  const file = writerFor(system, path)
  await file.write(new TextEncoder().encode(text))
  file.close()
}

function withQuery(url: string, query: Uint8Array | undefined): string {
  if (query === undefined) return url
  const text = new TextDecoder().decode(query)
  const [, before = '', mark = ''] = /^([^#]*)(#.*)?$/.exec(url) ?? []
  return `${before}${before.includes('?') ? '&' : '?'}${text}${mark}`
}

function remoteName(url: string): string {
  const path = url.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/[?#].*/, '')
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (name === '') throw new CurlFailure(CODES.cannotWrite, 'Failed writing received data to disk/application')
  return name
}

function placeOf(options: CurlOptions, path: string | undefined): string | undefined {
  const folder = options.value('output-dir')
  return path === undefined || path === '-' || folder === undefined ? path : `${folder}/${path}`
}

type Target = { readonly text: string; readonly urlNumber: number; readonly body: CurlBody | undefined }

async function fetchOne(session: Session, target: Target, path: string | undefined): Promise<number> {
  const { system, options, complain } = session
  if (path !== undefined && options.has('create-dirs')) makeFolders(system, path)
  const from = resumeFrom(system, options, path)
  const startMs = system.nowMs()
  for (let retries = 0; ; retries += 1) {
    const sink: Sink = createSink(system, path, from !== undefined)
    const outcome = await transfer(session, { ...target, from }, sink)
    if (outcome.code !== 0) await complain(`curl: (${outcome.code}) ${outcome.message}`)
    const again = retryAfter(options, outcome, retries, system.nowMs() - startMs)
    if (again === undefined) {
      await tellFacts(session, outcome)
      return outcome.code
    }
    if (!options.has('silent')) await system.write(2, warning(again, Number(options.value('retry')) - retries))
    await system.sleep(again.ms)
  }
}

function makeFolders(system: System, path: string): void {
  const folder = path.slice(0, path.lastIndexOf('/'))
  try {
    if (folder !== '') accessOf(system).makeFolders(folder)
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    throw new CurlFailure(CODES.cannotWrite, 'Failure writing output to destination')
  }
}

/** -C: a number, or `-` for what is there already. */
function resumeFrom(system: System, options: CurlOptions, path: string | undefined): number | undefined {
  const at = options.value('continue-at')
  if (at === undefined) return undefined
  if (at !== '-') return Number(at)
  const access = accessOf(system)
  const size = path !== undefined && access.exists(path) ? access.stat(path).size : 0
  return size > 0 ? size : undefined
}

async function tellFacts({ system, options }: Session, { facts }: Outcome): Promise<void> {
  const given = options.value('write-out')
  if (given === undefined) return
  const format = given.startsWith('@') ? ((await readText(system, given.slice(1))) ?? '') : given
  const { out, err, unknown } = writeOut(format, facts)
  if (out !== '') await system.write(1, out)
  if (err !== '') await system.write(2, err)
  for (const name of unknown) await system.write(2, `curl: unknown --write-out variable: '${name}'\n`)
}
