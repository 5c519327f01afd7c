// What the shapes of the picture mean.
import style from '../timeline.module.css'

export const SCALE_SAYS = {
  clock: "The host's clock: only waiting takes time on it.",
  steps: 'Every step has the same room, also those that take no time on the clock. Numbers are lines of the program.',
} as const

/** The same where there is little room. */
export const SCALE_SAYS_SHORTLY = {
  clock: 'Only waiting takes time.',
  steps: 'Equal room, even in no time.',
} as const

export function Legend() {
  return (
    <p className={style.legend}>
      <Key className={style.keyRuns} says="runs" />
      <Key className={style.keyReady} says="waits for its turn" />
      <Key className={style.keyWaits} says="waits" />
      <Key className={style.keyLock} says="waits for a lock" />
      <Key className={style.keyHolds} says="holds a lock" />
      <span>P prints, F file, N network, C command, S signal, L log, R reads, W sets, ! lost change</span>
    </p>
  )
}

function Key({ className, says }: { readonly className: string | undefined; readonly says: string }) {
  return (
    <span className={style.key}>
      <i className={className} aria-hidden="true" />
      {says}
    </span>
  )
}
