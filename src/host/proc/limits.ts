// Limits of resources as a fresh Debian sets them (getrlimit(2)), for each process, and the file that shows them.
import type { Process } from '../processes/process.ts'
import { lines } from './system-texts.ts'

export type Limit = { readonly soft: number; readonly hard: number }

/** No limit. */
export const UNLIMITED = -1

const NONE: Limit = { soft: UNLIMITED, hard: UNLIMITED }
const PROCESSES = 15_544

/** Name → number as in resource.h of Linux, words of /proc/[pid]/limits, and the limit at the start. */
export const RESOURCES = {
  CPU: { number: 0, words: 'Max cpu time', unit: 'seconds', limit: NONE },
  FSIZE: { number: 1, words: 'Max file size', unit: 'bytes', limit: NONE },
  DATA: { number: 2, words: 'Max data size', unit: 'bytes', limit: NONE },
  STACK: { number: 3, words: 'Max stack size', unit: 'bytes', limit: { soft: 8_388_608, hard: UNLIMITED } },
  CORE: { number: 4, words: 'Max core file size', unit: 'bytes', limit: { soft: 0, hard: UNLIMITED } },
  RSS: { number: 5, words: 'Max resident set', unit: 'bytes', limit: NONE },
  NPROC: { number: 6, words: 'Max processes', unit: 'processes', limit: { soft: PROCESSES, hard: PROCESSES } },
  NOFILE: { number: 7, words: 'Max open files', unit: 'files', limit: { soft: 1024, hard: 1_048_576 } },
  MEMLOCK: { number: 8, words: 'Max locked memory', unit: 'bytes', limit: { soft: 8_388_608, hard: 8_388_608 } },
  AS: { number: 9, words: 'Max address space', unit: 'bytes', limit: NONE },
  LOCKS: { number: 10, words: 'Max file locks', unit: 'locks', limit: NONE },
  SIGPENDING: {
    number: 11,
    words: 'Max pending signals',
    unit: 'signals',
    limit: { soft: PROCESSES, hard: PROCESSES },
  },
  MSGQUEUE: { number: 12, words: 'Max msgqueue size', unit: 'bytes', limit: { soft: 819_200, hard: 819_200 } },
  NICE: { number: 13, words: 'Max nice priority', unit: '', limit: { soft: 0, hard: 0 } },
  RTPRIO: { number: 14, words: 'Max realtime priority', unit: '', limit: { soft: 0, hard: 0 } },
  RTTIME: { number: 15, words: 'Max realtime timeout', unit: 'us', limit: NONE },
} as const

const changed = new WeakMap<Process, Map<number, Limit>>()

/** By the resource's number; undefined where there is none such. */
export function limitOf(process: Process, resource: number): Limit | undefined {
  const given = Object.values(RESOURCES).find(({ number }) => number === resource)
  return changed.get(process)?.get(resource) ?? given?.limit
}

/** Unlike Linux: a limit of resources that was set is kept and told, and nothing is refused by it. */
export function setLimit(process: Process, resource: number, limit: Limit): void {
  const own = changed.get(process) ?? new Map<number, Limit>()
  changed.set(process, own.set(resource, limit))
}

export function limitsText(process: Process): string {
  const row = (words: string, soft: string, hard: string, unit: string): string =>
    `${words.padEnd(25)} ${soft.padEnd(20)} ${hard.padEnd(20)} ${unit.padEnd(10)}`
  const said = (value: number): string => (value === UNLIMITED ? 'unlimited' : String(value))
  return lines(
    row('Limit', 'Soft Limit', 'Hard Limit', 'Units'),
    ...Object.values(RESOURCES).map(({ number, words, unit, limit }) => {
      const { soft, hard } = limitOf(process, number) ?? limit
      return row(words, said(soft), said(hard), unit)
    }),
  )
}
