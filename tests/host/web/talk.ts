// Speaks to a port of a world as bytes: what is sent goes out at once, what comes back is read to its end.
import { createHost, type Host } from '../../../src/host/host.ts'
import { createSystem } from '../../../src/host/processes/system.ts'
import { dial } from '../../../src/host/web/client/dial.ts'
import type { Route } from '../../../src/model/web.ts'
import { EMPTY_WORLD, type World } from '../../../src/model/world.ts'

export function hostOf(routes: readonly Route[], world: Partial<World> = {}): Host {
  return createHost({ ...EMPTY_WORLD, ...world, web: { routes } })
}

export type Heard = { readonly text: string; readonly end: 'end' | 'ECONNRESET' | 'ETIMEDOUT'; readonly ms: number }

/** Connects by name; errors of the connection are thrown by their name. `forMs`: how long to listen. */
export async function talk(host: Host, name: string, port: number, sent: string, forMs = 60_000): Promise<Heard> {
  const system = createSystem(host.processes.main, host)
  const startedMs = host.clock.nowMs()
  const found = host.net.resolve(name, system.process, port)
  if (found.kind === 'unknown') throw new Error(found.say)
  const dialled = await dial(system, { ip: found.ip, port }, name, startedMs + 300_000)
  if (dialled.kind !== 'connected') throw new Error(dialled.kind === 'failed' ? dialled.errno : dialled.kind)
  const { wire } = dialled
  const untilMs = host.clock.nowMs() + forMs
  if (sent !== '') await wire.write(new TextEncoder().encode(sent))
  let text = ''
  const heard = (end: Heard['end']): Heard => {
    wire.close()
    return { text, end, ms: Math.round(host.clock.nowMs() - startedMs) }
  }
  try {
    for (;;) {
      const bytes = await wire.read(undefined, untilMs)
      if (bytes.length === 0) return heard('end')
      text += new TextDecoder('utf-8').decode(bytes)
    }
  } catch (failure) {
    const errno = failure instanceof Error ? failure.message : ''
    if (errno !== 'ECONNRESET' && errno !== 'ETIMEDOUT') throw failure
    return heard(errno)
  }
}

/** A request that ends its connection. */
export function get(path: string, host: string, headers = ''): string {
  return `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${headers}\r\n`
}
