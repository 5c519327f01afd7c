// The main journeys in Firefox: `node tests/firefox/journeys.ts`, after `npm run build`; DRYRUN_FIREFOX names the program. A word after it
// picks those that have it in their names.
// It is not part of `npm test`, which needs one browser only.
import { join } from 'node:path'
import { type Site, serveSite } from '../../build/serve-site.ts'
import { type Firefox, openFirefox } from './bidi.ts'

const PASSES = 'server_name = "web-server-01"\nprint(server_name)\n'

/** A light editor, so that a program is one text field's value. */
const PLAIN = `localStorage.setItem('dryrun.settings', '{"editor": "plain", "panes": {}}')`

const says = (text: string): string => `document.body.innerText.includes(${JSON.stringify(text)})`
/** The program in the editor is text of the page too. */
const prints = (text: string): string =>
  `document.querySelector('[aria-label=Output]')?.textContent.includes(${JSON.stringify(text)})`
/** True once it is there and was pressed. */
const press = (name: string): string => `(() => {
  const found = [...document.querySelectorAll('button, a')]
    .find((one) => (one.getAttribute('aria-label') ?? one.textContent).startsWith(${JSON.stringify(name)}))
  found?.click()
  return found !== undefined
})()`
const type = (program: string): string => `(() => {
  const field = document.querySelector('textarea')
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(field, ${JSON.stringify(program)})
  field.dispatchEvent(new Event('input', { bubbles: true }))
})()`
const stands = (program: string): string => `document.querySelector('textarea')?.value === ${JSON.stringify(program)}`

type Journey = {
  readonly name: string
  /** Every window is a private one. */
  readonly isPrivate?: true
  readonly go: (firefox: Firefox, address: string, site: Site) => Promise<void>
}

const JOURNEYS: readonly Journey[] = [
  {
    name: 'a learner starts, passes, and finds it passed and in the history after a reload',
    async go(firefox, address) {
      await firefox.before(PLAIN)
      await firefox.goTo(address)
      await firefox.until(says('Start: Name the server'))
      await firefox.until(press('Start: '))
      await firefox.until(says('Python is ready'))
      await firefox.ask(type(PASSES))
      await firefox.until(press('Run'))
      await firefox.until(says('Finished in'))
      await firefox.until(press('Check'))
      await firefox.until(says('All 4 checks passed.'))
      await firefox.goTo(`${address}#/count-servers`)
      await firefox.goTo(`${address}#/print-server-name`)
      await firefox.reload()
      await firefox.until(says('You passed this on'))
      await firefox.until(stands(PASSES))
      await firefox.until(press('Your earlier programs'))
      await firefox.until(`document.querySelectorAll('[role=dialog] li').length === 1`)
    },
  },
  {
    name: 'Stop ends an endless loop, and the next run works',
    async go(firefox, address) {
      await firefox.before(PLAIN)
      await firefox.goTo(`${address}#/print-server-name`)
      await firefox.until(says('Python is ready'))
      await firefox.ask(type('print("begins")\nwhile True: pass\n'))
      await firefox.until(press('Run'))
      await firefox.until(says('begins'))
      await firefox.until(press('Stop'))
      await firefox.until(says('You stopped it'))
      await firefox.ask(type('print("runs again")\n'))
      await firefox.until(press('Run'))
      await firefox.until(says('runs again'))
    },
  },
  {
    name: 'Stop ends a sleep, a question and a flood too',
    async go(firefox, address) {
      await firefox.before(PLAIN)
      await firefox.goTo(`${address}#/print-server-name`)
      await firefox.until(says('Python is ready'))
      for (const endless of [
        'import time\nprint("begins")\nwhile True: time.sleep(1)\n',
        'print("begins")\ninput()\n',
        'print("begins")\nwhile True: print("line", "=" * 60)\n',
      ]) {
        await firefox.ask(type(endless))
        await firefox.until(press('Run'))
        await firefox.until(prints('begins'))
        await firefox.until(press('Stop'))
        await firefox.until(prints('You stopped it'))
        await firefox.ask(type('print("runs again")\n'))
        await firefox.until(press('Run'))
        await firefox.until(prints('runs again'))
      }
    },
  },
  {
    name: 'a failed check is explained, and its world is opened and run by hand',
    async go(firefox, address) {
      await firefox.before(PLAIN)
      await firefox.goTo(`${address}#/count-servers`)
      await firefox.until(says('Python is ready'))
      await firefox.ask(type('count_servers = lambda servers: len(set(servers))\n'))
      await firefox.until(press('Check'))
      await firefox.until(says('A name that occurs twice is counted once'))
      await firefox.until(press('Open this world'))
      await firefox.until(press('Run'))
      await firefox.until(says('count_servers(servers) gave 2'))
    },
  },
  {
    name: 'in a private window work is kept as long as the window is open',
    isPrivate: true,
    async go(firefox, address) {
      await firefox.before(PLAIN)
      await firefox.goTo(`${address}#/print-server-name`)
      await firefox.until(says('Python is ready'))
      await firefox.ask(type(PASSES))
      await firefox.until(press('Check'))
      await firefox.until(says('All 4 checks passed.'))
      await firefox.reload()
      await firefox.until(says('You passed this on'))
      await firefox.until(stands(PASSES))
    },
  },
  {
    name: 'a Firefox without JSPI says which browsers can, and the lesson can be read',
    async go(firefox, address) {
      await firefox.before('delete WebAssembly.Suspending')
      await firefox.goTo(`${address}#/print-server-name`)
      await firefox.until(says('This browser cannot run Python here. Chromium 137, Firefox 153, Safari 27'))
      await firefox.until(says('Why it matters'))
    },
  },
  {
    name: 'what was typed a moment before the page went away is there again',
    async go(firefox, address) {
      await firefox.before(PLAIN)
      await firefox.goTo(`${address}#/count-servers`)
      await firefox.until(`document.querySelector('textarea') !== null`)
      await firefox.ask(type('typed = 1\n'))
      await firefox.reload()
      await firefox.until(stands('typed = 1\n'))
    },
  },
  {
    name: 'the site is kept, and opens without a network',
    async go(firefox, address, site) {
      await firefox.before(PLAIN)
      await firefox.goTo(`${address}#/print-server-name`)
      await firefox.until(`navigator.serviceWorker.controller?.state === 'activated'`)
      await site.close()
      await firefox.reload()
      await firefox.until(says('Python is ready'))
      await firefox.ask(type(PASSES))
      await firefox.until(press('Check'))
      await firefox.until(says('All 4 checks passed.'))
    },
  },
]

const only = process.argv[2]
const program = process.env.DRYRUN_FIREFOX ?? 'firefox-esr'
for (const { name, go, isPrivate = false } of JOURNEYS.filter(({ name }) => name.includes(only ?? ''))) {
  const site = await serveSite(join(import.meta.dirname, '../../dist'), { port: 0 })
  const firefox = await openFirefox(program, { isPrivate })
  try {
    const startedMs = Date.now()
    await go(firefox, site.address, site)
    console.log(`✓ ${name} (${((Date.now() - startedMs) / 1000).toFixed(1)} s)`)
  } catch (reason) {
    process.exitCode = 1
    console.error(`✗ ${name}\n`, reason)
  } finally {
    await firefox.close()
    // It may be closed already.
    await site.close()
  }
}
