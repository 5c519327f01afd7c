// A link of a given speed between browser and server: a TCP relay that lets only so many bytes a second through, all connections together.

import type { AddressInfo } from 'node:net'
import { connect, createServer, type Server, type Socket } from 'node:net'

export type Link = { readonly address: string; readonly close: () => void }

export type LinkSpeed = { readonly bytesPerSecond: number; readonly roundTripMs: number }

const SLICE_BYTES = 8_192

/** A relay to `target`, an http address of this machine. */
export async function openSlowLink(target: string, speed: LinkSpeed): Promise<Link> {
  const { hostname, port } = new URL(target)
  const wire = createWire(speed.bytesPerSecond)
  const sockets = new Set<Socket>()
  const server: Server = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => sockets.delete(socket))
    }
    near.on('data', (bytes) => setTimeout(() => far.write(bytes), speed.roundTripMs / 2))
    near.on('end', () => far.end())
    far.on('data', (bytes) => {
      far.pause()
      void wire(Buffer.from(bytes), (slice) => setTimeout(() => near.write(slice), speed.roundTripMs / 2)).then(() =>
        far.resume(),
      )
    })
    far.on('end', () => setTimeout(() => near.end(), speed.roundTripMs))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve)
  })
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** Passes bytes on in slices, each at the time at which a wire of this speed would have carried it. */
function createWire(bytesPerSecond: number) {
  let freeAtMs = 0
  return async (bytes: Buffer, pass: (slice: Buffer) => void): Promise<void> => {
    for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
      const slice = bytes.subarray(at, at + SLICE_BYTES)
      freeAtMs = Math.max(freeAtMs, performance.now()) + (slice.length / bytesPerSecond) * 1000
      const waitMs = freeAtMs - performance.now()
      if (waitMs > 1) await new Promise((resolve) => setTimeout(resolve, waitMs))
      pass(slice)
    }
  }
}
