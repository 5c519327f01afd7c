// `signals`: which process got which signals, in which order, and how far apart.
import type { SignalsPattern } from '../../model/check.ts'
import type { SentSignal } from '../../model/evidence.ts'
import { clockTime } from '../clock-time.ts'
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'
import { listed } from '../text/plain-text.ts'
import { describeNumber, matchesNumber, plain } from '../values/match-number.ts'

export function checkSignals(pattern: SignalsPattern, scene: Scene): Finding | undefined {
  const { signals } = scene.stage
  const finding = checkEach(pattern, signals, scene) ?? checkOthers(pattern, signals)
  if (finding === undefined) return undefined
  const timeline = signals
    .slice(0, 50)
    .map(
      ({ atMs, signal, to, name }) => `${clockTime(atMs, scene.case.world.timezone)} SIG${signal} to ${to} (${name})`,
    )
  return { seen: signals.map(({ to, signal }) => `${to} ${signal}`).join('\n') || 'no signal', ...finding, timeline }
}

function checkEach({ to, apart }: SignalsPattern, signals: readonly SentSignal[], scene: Scene): Finding | undefined {
  for (const [process, wanted] of Object.entries(to)) {
    const got = signals.filter((signal) => isTo(signal, process))
    const names = got.map(({ signal }) => signal)
    if (names.length !== wanted.length || names.some((name, index) => name !== wanted[index]))
      return wrongSignals(nameProcess(process, scene), names, wanted)
    const close = apart === undefined ? undefined : got.find((one, index) => isWrongGap(one, got[index - 1], apart))
    if (close === undefined || apart === undefined) continue
    const before = got[got.indexOf(close) - 1]
    const seconds = plain(secondsBetween(before, close))
    const say = `${nameProcess(process, scene)} got SIG${close.signal} ${seconds} s after SIG${before?.signal}; expected ${describeNumber(apart, ' s')}.`
    return { way: 'gap between signals', say, expected: describeNumber(apart, ' s'), seen: `${seconds} s` }
  }
  return undefined
}

function isTo(signal: SentSignal, process: string): boolean {
  return String(signal.to) === process || signal.name === process
}

function secondsBetween(before: SentSignal | undefined, after: SentSignal): number {
  return Math.round(after.atMs - (before?.atMs ?? after.atMs)) / 1_000
}

type Gap = NonNullable<SignalsPattern['apart']>

function isWrongGap(after: SentSignal, before: SentSignal | undefined, apart: Gap): boolean {
  return before !== undefined && !matchesNumber(secondsBetween(before, after), apart, 1e-3)
}

function wrongSignals(name: string, got: readonly string[], wanted: readonly string[]): Finding {
  const way = got.length === 0 ? 'no signal' : wanted.length === 0 ? 'signal' : `signals ${got.join(' ')}`
  const say = `${name} got ${inWords(got)}, expected ${inWords(wanted)}.`
  return { way, say, expected: `${name.replaceAll('`', '')}: ${inWords(wanted)}` }
}

function inWords(signals: readonly string[]): string {
  return signals.length === 0 ? 'no signal' : listed(signals.map((signal) => `SIG${signal}`))
}

/** "Process 4242 (`report-gen`)". */
export function nameProcess(process: string, scene: Scene): string {
  if (!/^\d+$/.test(process)) return `The process \`${process}\``
  const name = scene.case.world.processes.find(({ pid }) => String(pid) === process)?.name
  return name === undefined ? `Process ${process}` : `Process ${process} (\`${name}\`)`
}

function checkOthers({ to, noOthers }: SignalsPattern, signals: readonly SentSignal[]): Finding | undefined {
  const other = noOthers
    ? signals.find((signal) => !Object.keys(to).some((process) => isTo(signal, process)))
    : undefined
  if (other === undefined) return undefined
  const say = `Process ${other.to} (\`${other.name}\`) got SIG${other.signal}; it should get no signal.`
  return { way: 'signal to another', say }
}
