// When curl(1) tries again with --retry, and how long it waits before that.
import { fieldOf } from '../../../web/http/fields.ts'
import { CODES } from './failure.ts'
import type { CurlOptions } from './options.ts'
import type { Outcome } from './transfer.ts'

export type Again = { readonly ms: number; readonly why: string }

const SECOND_MS = 1000
const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 600_000
const PASSING = [408, 429, 500, 502, 503, 504]
const WIDTH = 79
const PREFIX = 'Warning: '

/** Undefined: it is not tried again. `retries`: how often it was; `sinceMs`: how long it has gone on. */
export function retryAfter(
  options: CurlOptions,
  outcome: Outcome,
  retries: number,
  sinceMs: number,
): Again | undefined {
  const most = Number(options.value('retry') ?? 0)
  const why = reasonOf(options, outcome)
  if (retries >= most || why === undefined) return undefined
  const delay = Number(options.value('retry-delay') ?? 0) * SECOND_MS
  const said = fieldOf(outcome.facts.head?.fields ?? [], 'retry-after')
  const asked = why === HTTP && said !== undefined && /^\d+$/.test(said) ? Number(said) * SECOND_MS : 0
  const ms = asked || delay || Math.min(FIRST_WAIT_MS * 2 ** retries, LONGEST_WAIT_MS)
  const limit = Number(options.value('retry-max-time') ?? 0) * SECOND_MS
  return limit > 0 && sinceMs + ms > limit ? undefined : { ms, why }
}

const HTTP = ': HTTP error'

function reasonOf(options: CurlOptions, { code, isRefused, facts }: Outcome): string | undefined {
  if (code === CODES.timedOut || code === CODES.noSuchHost) return ': timeout'
  if (isRefused && options.has('retry-connrefused')) return ': connection refused'
  if ((code === 0 || code === CODES.httpError) && PASSING.includes(facts.head?.status ?? 0)) return HTTP
  return code !== 0 && options.has('retry-all-errors') ? '(retrying all errors)' : undefined
}

/** As curl breaks its warnings into lines. */
export function warning({ ms, why }: Again, left: number): string {
  let text = `Problem ${why}. Will retry in ${Math.floor(ms / SECOND_MS)} seconds. ${left} retries left.`
  const width = WIDTH - PREFIX.length
  const lines: string[] = []
  while (text.length > width) {
    const blank = text.lastIndexOf(' ', width - 1)
    const cut = blank <= 0 ? width : blank + 1
    lines.push(text.slice(0, cut))
    text = text.slice(cut)
  }
  return [...lines, text].map((line) => `${PREFIX}${line}\n`).join('')
}
