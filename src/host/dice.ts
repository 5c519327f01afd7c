// The host's dice: every random byte on the host comes from here, so that a seed makes a run.

export type Dice = {
  readonly fill: (bytes: Uint8Array) => void
  /** How far they are; other dice of the same seed go on from there with `goOnFrom`. */
  readonly state: () => number
  readonly goOnFrom: (state: number) => void
}

/** Bytes of the generator mulberry32, which has one 32-bit word of state. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0
  function word(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return {
    state: () => state,
    goOnFrom(other) {
      state = other
    },
    fill(bytes) {
      for (let at = 0; at < bytes.length; at += 4) {
        const four = word()
        for (let shift = 0; shift < 4 && at + shift < bytes.length; shift += 1) bytes[at + shift] = four >>> (8 * shift)
      }
    },
  }
}
