// Pyright's thread without a browser: the same program and the same texts as on the page, in a sandbox that has what it needs of a worker.
import { createContext, runInContext } from 'node:vm'
import { pythonTexts, readPyright } from '../../build/pyright.ts'
import { INITIALIZE, type Message } from '../../src/assist/pyright/protocol.ts'
import type { Thread } from '../../src/assist/thread.ts'

type Heard = { readonly data: unknown }

export async function openPyright(): Promise<Thread> {
  const { program, descriptions } = await readPyright()
  const texts = await pythonTexts(descriptions)
  let receive: (data: unknown) => void = () => undefined
  const listeners: ((event: Heard) => void)[] = []
  const self: Record<string, unknown> = {
    addEventListener: (_type: string, listener: (event: Heard) => void) => listeners.push(listener),
    postMessage(data: { readonly type?: string }) {
      // It would like a second thread for what is not asked of it here; on the page nobody hears that either.
      if (data.type !== 'browser/newWorker') queueMicrotask(() => receive(structuredClone(data)))
    },
  }
  const given = {
    self,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    setImmediate,
    queueMicrotask,
    performance,
    console,
  }
  const more = { MessageChannel, TextDecoder, TextEncoder, URL, crypto, atob, btoa, structuredClone }
  const context = createContext({ ...given, ...more })
  runInContext('globalThis.self = Object.assign(globalThis, self)', context)
  runInContext(program, context)
  const hear = (data: unknown): void => {
    for (const listener of listeners) listener({ data })
    const handler = runInContext('self.onmessage', context) as ((event: Heard) => void) | undefined
    handler?.({ data })
  }
  hear({ type: 'browser/boot', mode: 'foreground' })
  return {
    post: (message) => setImmediate(() => hear(withTexts(message as Begin, texts))),
    listen(next) {
      receive = next
    },
    end: () => undefined,
  }
}

type Begin = Message & {
  readonly params: { readonly initializationOptions: { readonly files: Readonly<Record<string, string>> } }
}

/** As src/assist/pyright/worker.ts does it. */
function withTexts(message: Begin, texts: Readonly<Record<string, string>>): Message {
  if (message.method !== INITIALIZE) return message
  const files = { ...texts, ...message.params.initializationOptions.files }
  return { ...message, params: { ...message.params, initializationOptions: { files } } }
}
