// Drives a Firefox as Debian ships it, by the protocol that it speaks itself (WebDriver BiDi): addresses, keys and what a page answers.
// https://w3c.github.io/webdriver-bidi/
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Firefox = {
  readonly goTo: (address: string) => Promise<void>
  readonly reload: () => Promise<void>
  /** The value of an expression in the page, as JSON has it. */
  readonly ask: (expression: string) => Promise<unknown>
  /** Until the expression is true; an error that quotes it after a minute. */
  readonly until: (expression: string) => Promise<void>
  /** Runs the text as a program in each page before the page's own. */
  readonly before: (program: string) => Promise<void>
  readonly close: () => Promise<void>
}

const LONGEST_MS = 90_000
const PREFERENCES = `
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.update.enabled", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
`

const PRIVATE = 'user_pref("browser.privatebrowsing.autostart", true);\n'

export async function openFirefox(program: string, { isPrivate }: { readonly isPrivate: boolean }): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), 'dryrun-firefox-'))
  await writeFile(join(profile, 'user.js'), isPrivate ? PREFERENCES + PRIVATE : PREFERENCES)
  const child = spawn(program, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'])
  const socket = new WebSocket(`${await addressOf(child)}/session`)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = reject
  })
  const send = createSend(socket)
  await send('session.new', { capabilities: { alwaysMatch: {} } })
  const { contexts } = await send('browsingContext.getTree', {})
  const [{ context }] = contexts as readonly [{ readonly context: string }]
  async function ask(expression: string): Promise<unknown> {
    const answer = await send('script.evaluate', {
      expression: `Promise.resolve((${expression})).then((value) => JSON.stringify(value ?? null))`,
      target: { context },
      awaitPromise: true,
    })
    if (answer.type !== 'success') throw new Error(`${expression}: ${JSON.stringify(answer.exceptionDetails)}`)
    return JSON.parse((answer.result as { readonly value: string }).value)
  }
  return {
    async goTo(address) {
      await send('browsingContext.navigate', { context, url: address, wait: 'interactive' })
    },
    async reload() {
      await send('browsingContext.reload', { context, wait: 'interactive' })
    },
    ask,
    async until(expression) {
      const endMs = Date.now() + LONGEST_MS
      while (Date.now() < endMs) {
        // While a page gives way to the next one there is none to be asked.
        if ((await ask(expression).catch(() => false)) === true) return
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error(`Still not true: ${expression}\n\n${await ask('document.body.innerText')}`)
    },
    async before(text) {
      await send('script.addPreloadScript', { functionDeclaration: `() => { ${text} }` })
    },
    async close() {
      socket.close()
      child.kill()
      await new Promise((resolve) => child.once('exit', resolve))
      await rm(profile, { recursive: true, force: true })
    },
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      const [, address] = /WebDriver BiDi listening on (\S+)/.exec(said) ?? []
      if (address !== undefined) resolve(address)
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`Firefox ended with ${code}.\n${said}`)))
  })
}

type Answer = Readonly<Record<string, unknown>>

function createSend(socket: WebSocket): (method: string, params: object) => Promise<Answer> {
  const waiting = new Map<
    number,
    { readonly resolve: (answer: Answer) => void; readonly reject: (why: Error) => void }
  >()
  let last = 0
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data))
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.type === 'error') asked?.reject(new Error(`${message.error}: ${message.message}`))
    else asked?.resolve(message.result)
  }
  return (method, params) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      socket.send(JSON.stringify({ id: last, method, params }))
    })
}
