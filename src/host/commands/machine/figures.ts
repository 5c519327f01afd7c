// The machine's figures as procps and others show them, all from the host's machine.
import { ETHERNET } from '../../machine/interfaces.ts'
import type { System } from '../../processes/process.ts'

export type Memory = {
  readonly total: number
  readonly used: number
  readonly free: number
  readonly shared: number
  readonly buffers: number
  /** The page cache and what the kernel can give back. */
  readonly cache: number
  readonly available: number
  readonly swapTotal: number
  readonly swapUsed: number
  readonly swapFree: number
}

/** In bytes. */
export function memoryOf({ host }: System): Memory {
  const { cached, slabReclaimable, ...others } = host.machine.memory()
  return { ...others, cache: cached + slabReclaimable }
}

export function loadOf({ host }: System): readonly [number, number, number] {
  return host.machine.load()
}

export function uptimeMsOf({ host }: System): number {
  return host.machine.uptimeMs()
}

/** The address of the host on its network. */
export const OWN_ADDRESS = ETHERNET.address
