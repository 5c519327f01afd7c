// Signals by name and number, and what they do to a process that has not said otherwise (signal(7)).

export const SIGNALS = {
  HUP: 1,
  INT: 2,
  QUIT: 3,
  ILL: 4,
  TRAP: 5,
  ABRT: 6,
  BUS: 7,
  FPE: 8,
  KILL: 9,
  USR1: 10,
  SEGV: 11,
  USR2: 12,
  PIPE: 13,
  ALRM: 14,
  TERM: 15,
  STKFLT: 16,
  CHLD: 17,
  CONT: 18,
  STOP: 19,
  TSTP: 20,
  TTIN: 21,
  TTOU: 22,
  URG: 23,
  XCPU: 24,
  XFSZ: 25,
  VTALRM: 26,
  PROF: 27,
  WINCH: 28,
  IO: 29,
  PWR: 30,
  SYS: 31,
} as const

export type SignalName = keyof typeof SIGNALS

export type DefaultAction = 'end' | 'ignore' | 'stop' | 'continue'

const IGNORED: ReadonlySet<string> = new Set(['CHLD', 'URG', 'WINCH'])
const STOPPING: ReadonlySet<string> = new Set(['STOP', 'TSTP', 'TTIN', 'TTOU'])

export function defaultAction(signal: SignalName): DefaultAction {
  if (IGNORED.has(signal)) return 'ignore'
  if (STOPPING.has(signal)) return 'stop'
  return signal === 'CONT' ? 'continue' : 'end'
}

/** By its number; undefined where there is none. */
export function signalNamed(number: number): SignalName | undefined {
  return (Object.keys(SIGNALS) as SignalName[]).find((name) => SIGNALS[name] === number)
}

/** From `TERM`, `SIGTERM`, `term` or `15`. */
export function readSignal(text: string): SignalName | undefined {
  const name = text.toUpperCase().replace(/^SIG/, '')
  if (name in SIGNALS) return name as SignalName
  return /^\d+$/.test(text) ? signalNamed(Number(text)) : undefined
}
