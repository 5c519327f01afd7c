// wget(1) 1.21 of Debian: saves what web servers answer. Its parts: connect.ts, download.ts, target.ts.
// Unlike Linux: it fetches single files, over HTTP and HTTPS, without a ~/.wgetrc and without going through links (-r).
import { HostFailure } from '../../../failure.ts'
import type { System } from '../../../processes/process.ts'
import { parseUrl } from '../../../web/client/url.ts'
import { command, Refusal } from '../../command.ts'
import type { Given } from '../../options.ts'
import { createFile, type FileWriter, readText } from '../read-file.ts'
import { download } from './download.ts'
import { CODES, WgetFailure } from './failure.ts'
import { createJob, type Job } from './job.ts'

const HINT = "Usage: wget [OPTION]... [URL]...\n\nTry `wget --help' for more options.\n"
const OPTIONS = [
  ...['-q --quiet', '--no-verbose', '-v --verbose', '-d --debug', '-S --server-response', '--spider', '-c --continue'],
  ...['--no-clobber', '-N --timestamping', '-4 --inet4-only', '-6 --inet6-only', '--no-directories'],
  ...['--no-check-certificate', '--retry-connrefused', '--content-on-error', '--auth-no-challenge', '--no-proxy'],
  ...['--show-progress', '--no-cache', '--https-only', '--content-disposition', '--no-hsts', '--trust-server-names'],
  ...['-O --output-document =', '-o --output-file =', '-P --directory-prefix =', '-t --tries =', '-T --timeout ='],
  ...['--connect-timeout =', '--read-timeout =', '--dns-timeout =', '-w --wait =', '--waitretry =', '--max-redirect ='],
  ...[
    '--header =',
    '-U --user-agent =',
    '--post-data =',
    '--post-file =',
    '--method =',
    '--body-data =',
    '--body-file =',
  ],
  ...[
    '--user =',
    '--http-user =',
    '--password =',
    '--http-password =',
    '--ca-certificate =',
    '-i --input-file =',
    '--progress =',
  ],
]
const TWO_LETTERS: Readonly<Record<string, string>> = {
  '-nv': '--no-verbose',
  '-nc': '--no-clobber',
  '-nd': '--no-directories',
}
const USUAL_TRIES = 20
const LONGEST_WAIT_SECONDS = 10
const SECOND_MS = 1000

export const wget = command(
  {
    options: OPTIONS,
    hint: HINT,
    misuse: CODES.usage,
    version: 'GNU Wget 1.21.3 built on linux-gnu.',
    rewrite: (word) => TWO_LETTERS[word] ?? word,
  },
  async (system, given) => {
    const urls = [...given.operands, ...(await listed(system, given))]
    if (urls.length === 0) throw new Refusal(`wget: missing URL\n${HINT}`)
    const job = createJob(system, given, outputOf(system, given))
    let code = 0
    for (const text of urls) {
      const ended = await fetchOne(job, text)
      // Network troubles count before what servers answer.
      if (ended !== 0 && (code === 0 || ended < code)) code = ended
    }
    job.kept?.wire.close()
    job.output?.close()
    return code
  },
)

async function listed(system: System, given: Given): Promise<string[]> {
  const path = given.value('input-file')
  if (path === undefined) return []
  const text = await readText(system, path)
  if (text === undefined) await system.write(2, `${path}: No such file or directory\nNo URLs found in ${path}.\n`)
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function outputOf(system: System, given: Given): FileWriter | undefined {
  const path = given.value('output-document')
  if (path === undefined || given.has('spider')) return undefined
  if (path === '-') return { write: (bytes) => system.write(1, bytes), close: () => undefined }
  try {
    return createFile(system, path)
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    throw new Refusal(`${path}: No such file or directory\n`, CODES.generic)
  }
}

async function fetchOne(job: Job, text: string): Promise<number> {
  const { system, given, say } = job
  const url = parseUrl(text)
  if ('kind' in url) {
    const why = url.kind === 'scheme' ? `Unsupported scheme ‘${url.scheme}’` : 'Invalid host name'
    await system.write(2, `${text}: ${why}.\n`)
    return CODES.generic
  }
  const most = Number(given.value('tries') ?? USUAL_TRIES) || Number.POSITIVE_INFINITY
  for (let tries = 1; ; tries += 1) {
    try {
      await download(job, { text: url.text, tries })
      return 0
    } catch (failure) {
      if (!(failure instanceof WgetFailure)) throw failure
      if (!failure.isPassing) return failure.code
      if (tries >= most) {
        await say('Giving up.\n\n')
        return failure.code
      }
      await say('Retrying.\n\n')
      const longest = Number(given.value('waitretry') ?? LONGEST_WAIT_SECONDS)
      await system.sleep(Math.min(tries, longest) * SECOND_MS)
    }
  }
}
