// The names of signals (signal(7)), without SIG.
import { closestWord } from '../../closest-word.ts'
import type { Place, Report } from '../../report.ts'

const NAMES =
  'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS'.split(
    ' ',
  )

/** `TERM` or `SIGTERM`. Undefined where there is none; that is reported. */
export function readSignalName(text: string, place: Place, report: Report): string | undefined {
  const name = text.toUpperCase().replace(/^SIG/, '')
  if (NAMES.includes(name)) return name
  const closest = closestWord(name, NAMES)
  const instead = closest === undefined ? 'Write for example TERM, INT or HUP.' : `Did you mean "${closest}"?`
  report.error('unknown-word', place, `There is no signal "${text}". ${instead}`)
  return undefined
}
