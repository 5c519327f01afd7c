// The thread of Ruff: a door. It answers one message with one message.
import init from '@astral-sh/ruff-wasm-web'
import type { FromRuff, ToRuff } from './messages.ts'
import { createRuff, type Ruff } from './ruff.ts'

const ruff: Promise<Ruff> = init().then(createRuff)

self.addEventListener('message', (event: MessageEvent<ToRuff>) => {
  void answer(event.data).then((message) => self.postMessage(message))
})

async function answer({ id, kind, program }: ToRuff): Promise<FromRuff> {
  try {
    const { check, format } = await ruff
    if (kind === 'check') return { id, kind: 'remarks', remarks: check(program) }
    return { id, kind: 'formatted', formatted: format(program) }
  } catch (reason) {
    return { id, kind: 'failed', why: String(reason) }
  }
}
