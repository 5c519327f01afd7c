// The door of the thread: joins runner and python, and hands them what only a browser's worker has.
import './node-buffer.ts'
import { TIME_LIMIT_MS } from '../model/run.ts'
import { EMPTY_WORLD } from '../model/world.ts'
import type { MemoryImage } from '../python/boot.ts'
import { createEngine, type Engine } from '../python/create-engine.ts'
import type { Interpreter, WasmModule } from '../python/interpreter.ts'
import { makeFullImage } from '../python/make-image.ts'
import type { FromThread, Start, ToThread } from '../runner/protocol.ts'
import { createServer } from '../runner/serve.ts'
import { type FetchedFiles, fetchEngine } from './fetch-engine.ts'
import { forgetKeptImage, keepImage, readKeptImage } from './kept-image.ts'

const say = (message: FromThread): void => self.postMessage(message)
const realMs = performance.now.bind(performance)
const breathe = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve))
const pause = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms))

async function start({ place, shared, role }: Start): Promise<Engine> {
  const bring = (image: Promise<MemoryImage | undefined>) =>
    fetchEngine(place, {
      ...(shared === undefined ? {} : { wasm: shared as WasmModule }),
      image,
      onProgress: (stage, done) => say({ kind: 'loading', stage, done }),
    })
  const kept = readKeptImage(place)
  const files = bring(kept)
  const hasKept = (await kept) !== undefined
  const keepAt = role === 'standby' && !hasKept ? place : undefined
  let isFuller = hasKept || keepAt !== undefined
  const engine = await startFrom(files, keepAt)
    .catch(async (reason: unknown) => {
      isFuller = false
      if (!hasKept) throw reason
      console.warn('The image of Python that this browser kept cannot be used; it is fetched anew.', reason)
      await forgetKeptImage(place)
      return startFrom(bring(Promise.resolve(undefined)))
    })
    .catch((reason: unknown) => {
      console.warn('Python could not be started from a memory image and is started plainly.', reason)
      return createEngine({ ...files, image: undefined }, { realMs, breathe, pause })
    })
  // What a run needs is compiled at the first one: the thread that stands by has had it when its turn comes.
  if (role === 'standby')
    await engine.run({ program: '', world: EMPTY_WORLD, calls: [], timeLimitMs: TIME_LIMIT_MS }, {})
  say({ kind: 'ready', shared: await files.wasm, isFuller })
  return engine
}

/** With `keepAt`, the fuller image is made on the way and kept for the next visit. */
function startFrom(files: FetchedFiles, keepAt?: string): Promise<Engine> {
  if (keepAt === undefined) return createEngine(files, { realMs, breathe, pause })
  const onInterpreter = async (interpreter: Interpreter): Promise<void> =>
    keepImage(keepAt, await makeFullImage(interpreter, files))
  return createEngine(files, { realMs, breathe, pause, onInterpreter, forImage: true })
}

const receive = createServer(start, say)
self.addEventListener('message', (event: MessageEvent<ToThread>) => receive(event.data))
if (self.name !== '') receive(JSON.parse(self.name))
