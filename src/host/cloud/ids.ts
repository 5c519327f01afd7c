// Names that the cloud makes up: ids, addresses, numbers of requests. From dice of its own, so that they are the same in every run and take
// nothing from the random bytes that programs see.
import { createDice } from '../dice.ts'

export type Ids = {
  /** So many hexadecimal digits. */
  readonly hex: (digits: number) => string
  readonly uuid: () => string
  /** A whole number below `limit`, which is at most 65536. */
  readonly below: (limit: number) => number
}

export function createIds(seed: number): Ids {
  const dice = createDice(seed ^ CLOUD)
  const hex = (digits: number): string => {
    const bytes = new Uint8Array(Math.ceil(digits / 2))
    dice.fill(bytes)
    return [...bytes]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .slice(0, digits)
  }
  return {
    hex,
    uuid() {
      const digits = hex(30)
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(12, 15)}-a${digits.slice(15, 18)}-${digits.slice(18)}`
    },
    below: (limit) => Number.parseInt(hex(8), 16) % limit,
  }
}

/** Makes its dice others than the host's. */
const CLOUD = 0xc10d
