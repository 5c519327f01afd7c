// The door of the thread: joins runner and python, and hands them what only a browser's worker has.
import { createEngine } from '../python/create-engine.ts'
import type { Interpreter, WasmModule } from '../python/interpreter.ts'
import { makeFullImage } from '../python/make-image.ts'
import type { FromThread, ToThread } from '../runner/protocol.ts'
import { createServer } from '../runner/serve.ts'
import { fetchEngine } from './fetch-engine.ts'
import { forgetKeptImage, keepImage, readKeptImage } from './kept-image.ts'

const say = (message: FromThread): void => self.postMessage(message)
const realMs = performance.now.bind(performance)

async function start({ place, shared, role }: Extract<ToThread, { kind: 'start' }>) {
  const kept = await readKeptImage(place)
  const files = fetchEngine(place, {
    ...(shared === undefined ? {} : { wasm: shared as WasmModule }),
    ...(kept === undefined ? {} : { image: kept }),
    onProgress: (stage, done) => say({ kind: 'loading', stage, done }),
  })
  const makesImage = role === 'standby' && kept === undefined
  const options = {
    realMs,
    onInterpreter: async (interpreter: Interpreter) => {
      if (makesImage) await keepImage(place, await makeFullImage(interpreter, files))
    },
    forImage: makesImage,
  }
  const engine = await createEngine(files, options).catch(async (reason: unknown) => {
    if (files.image === undefined) throw reason
    // A damaged image must not keep anybody from working: Python can also be started without one.
    console.warn('Python could not be started from its memory image and is started plainly.', reason)
    await forgetKeptImage(place)
    return createEngine({ ...files, image: undefined }, { realMs })
  })
  say({ kind: 'ready', shared: await files.wasm })
  return engine
}

const receive = createServer(start, say)
self.addEventListener('message', (event: MessageEvent<ToThread>) => receive(event.data))
