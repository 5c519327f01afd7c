// The host's clock. It moves only when something on the host waits, so a run is the same every time.

/** How often a program may look at the clock without waiting before the clock starts to creep. */
const PATIENT_LOOKS = 2_000
const CREEP_MS = 0.01

export type Clock = {
  /** Milliseconds since 1970 UTC, for a program that looks. Many looks without a wait in between make it creep. */
  readonly look: () => number
  /** The same without being a look: for the host's own records. */
  readonly nowMs: () => number
  /** How often it was moved by a wait. */
  readonly moves: () => number
  /** Milliseconds since the start of the host. */
  readonly sinceStartMs: () => number
  readonly moveBy: (ms: number) => void
  /** Somebody waits, so looking was no spin. */
  readonly forgetLooks: () => void
}

/**
 * A loop such as `while time.time() < end: pass` never waits. Without the creep it would never end;
 * with it, it ends after some thousand turns, and programs that wait see exact times.
 */
export function createClock(startMs: number): Clock {
  let sinceStart = 0
  let looks = 0
  let moves = 0
  return {
    look() {
      looks += 1
      if (looks > PATIENT_LOOKS) sinceStart += CREEP_MS
      return startMs + sinceStart
    },
    nowMs: () => startMs + sinceStart,
    sinceStartMs: () => sinceStart,
    moves: () => moves,
    moveBy(ms) {
      sinceStart += ms
      moves += 1
      looks = 0
    },
    forgetLooks() {
      looks = 0
    },
  }
}
