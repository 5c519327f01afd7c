// Gives the thread of language help its two parts: Pyright's program, and what it reads about Python.
import type { Plugin } from 'vite'
import { type PyrightParts, pythonTexts, readPyright } from './pyright.ts'

/** What `src/pyright.d.ts` declares. */
const PROGRAM = 'virtual:pyright'
const TEXTS = 'virtual:python-texts'

/** Read once for the page and its threads. */
let parts: Promise<PyrightParts> | undefined

export function pyrightPlugin(): Plugin {
  return {
    name: 'dryrun-pyright',
    resolveId: (id) => (id === PROGRAM || id === TEXTS ? `\0${id}` : undefined),
    async load(id) {
      if (id !== `\0${PROGRAM}` && id !== `\0${TEXTS}`) return undefined
      parts ??= readPyright()
      const { program, descriptions } = await parts
      if (id === `\0${PROGRAM}`) return { code: program, moduleSideEffects: true }
      const texts = JSON.stringify(await pythonTexts(descriptions))
      // Read as JSON, a text of this size is there in a tenth of the time that a script takes.
      return `export const pythonTexts = JSON.parse(${JSON.stringify(texts)})`
    },
  }
}
