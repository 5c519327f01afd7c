// Somebody at the terminal of an engine's host: types, and waits for what shall stand on the screen.
import { expect } from 'vitest'
import { ENGINE_FOLDER, readEngineFiles } from '../../src/cli/engine-files.ts'
import type { World } from '../../src/model/world.ts'
import { createEngine } from '../../src/python/create-engine.ts'
import { createScreen } from '../host/terminal/screen.ts'
import { realMs } from './engine.ts'

export type Sitting = {
  /** Begins a new host of this name, and waits for its prompt. */
  readonly open: (name: string, world: World) => Promise<void>
  /** What the screen shows when it comes to end so. */
  readonly type: (keys: string, until: string | RegExp) => Promise<string>
}

const MOST_TURNS = 5_000_000
const MORE_TURNS = 20
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export async function sitAtEngine(): Promise<Sitting> {
  const engine = await createEngine(await readEngineFiles(ENGINE_FOLDER), { realMs, breathe: soon, pause: soon })
  let screen = createScreen()
  let written = 0
  engine.host.listen((event) => {
    if (event.kind !== 'screen') return
    screen.write(event.text)
    written += event.text.length
    engine.host.tell({ kind: 'drawn', letters: event.text.length })
  })
  const until = async (wanted: string | RegExp, since: number): Promise<void> => {
    const isThere = (): boolean =>
      written > since && (typeof wanted === 'string' ? screen.text().endsWith(wanted) : wanted.test(screen.text()))
    for (let turn = 0; turn < MOST_TURNS && !isThere(); turn += 1) await soon()
    if (!isThere()) expect(screen.text()).toMatch(wanted)
    for (let turn = 0; turn < MORE_TURNS; turn += 1) await soon()
  }
  return {
    async open(name, world) {
      screen = createScreen()
      const before = written
      await engine.host.open({ kind: 'open', name, world, anew: true })
      await until(/\$$/, before)
    },
    async type(keys, wanted) {
      const before = written
      engine.host.tell({ kind: 'keys', text: keys })
      await until(wanted, before)
      return screen.text()
    },
  }
}
