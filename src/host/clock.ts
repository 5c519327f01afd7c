// The host's clock. It moves only when something on the host waits, so a run is the same every time.

/** How often a program may look at the clock without waiting before the clock starts to creep. */
const PATIENT_LOOKS = 2_000
const CREEP_MS = 0.01
const HALF_SECOND_MS = 500

export type Clock = {
  /** Milliseconds since 1970 UTC, for a program that looks. Many looks without a wait in between make it creep. */
  readonly look: () => number
  /** The same without being a look: for the host's own records. */
  readonly nowMs: () => number
  /** How many waits may have ended at a time that a float of seconds rounds: none as long as all of them ended on a half second. */
  readonly roundedWaits: () => number
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
  let roundedWaits = 0
  return {
    look() {
      looks += 1
      if (looks > PATIENT_LOOKS) sinceStart += CREEP_MS
      return startMs + sinceStart
    },
    nowMs: () => startMs + sinceStart,
    sinceStartMs: () => sinceStart,
    roundedWaits: () => roundedWaits,
    moveBy(ms) {
      sinceStart += ms
      if (roundedWaits > 0 || sinceStart % HALF_SECOND_MS !== 0) roundedWaits += 1
      looks = 0
    },
    forgetLooks() {
      looks = 0
    },
  }
}
