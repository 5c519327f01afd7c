// Says in a sentence how a run or a check ended, for the eye and for the ear.
import type { CheckOutcome, RunOutcome } from '../../workbook/desk.ts'
import type { CallOutcome } from '../../workbook/opened-world.ts'
import { saySpan } from '../../workbook/say-span.ts'
import { endOf, type Tape } from '../../workbook/tape.ts'
import { explainRun } from './explain-run.ts'

const UNHEARD = 'Stopped: it was busy and could not hear Ctrl-C.'

/** `line` is where to look in the program. */
export type Said = { readonly say: string; readonly tone: 'calm' | 'broken'; readonly line?: number | undefined }

export function sayRun(outcome: RunOutcome): Said {
  if (outcome.kind === 'broken') {
    return {
      say: `Dryrun could not run this program: ${sentence(outcome.say)} Restart Python and try again.`,
      tone: 'broken',
    }
  }
  const { ending } = outcome
  switch (ending.kind) {
    case 'finished':
      return { say: sayFinished(ending.exitCode, outcome), tone: 'calm' }
    case 'raised':
      return { say: `Stopped by ${ending.type}${inLine(ending.line)}.`, tone: 'broken', line: ending.line }
    case 'killed':
      return { say: `The signal SIG${ending.signal} ended it.`, tone: 'broken' }
    case 'unreadable':
      return { say: `Python cannot read line ${ending.line}. Nothing ran.`, tone: 'broken', line: ending.line }
    case 'stopped':
      if (ending.by === 'endless wait') {
        const say = `Stopped${inLine(ending.line)}: what it waits for never comes.`
        return { say, tone: 'broken', line: ending.line }
      }
      if (outcome.unheard === true) return { say: UNHEARD, tone: 'calm' }
      return ending.by === 'learner'
        ? { say: `You stopped it${inLine(ending.line)}.`, tone: 'calm', line: ending.line }
        : {
            say: `Stopped after ${roughly(outcome.tookMs)}${inLine(ending.line)}: it did not end by itself.`,
            tone: 'broken',
            line: ending.line,
          }
    case 'lost':
      return { say: sentence(ending.say), tone: 'broken', line: ending.line }
    default:
      return ending satisfies never
  }
}

const MOST_NOTES = 3

/** What is to be told of the world besides the end: names that it does not have. */
export function sayNotes(outcome: RunOutcome): string {
  return outcome.kind === 'ended' ? (outcome.notes ?? []).slice(0, MOST_NOTES).join(' ') : ''
}

function sayFinished(exitCode: number, { tookMs, hostMs }: RunOutcome & { readonly kind: 'ended' }): string {
  const end = exitCode === 0 ? 'Finished' : `Ended with exit code ${exitCode}`
  // Waits cost the learner no time, so the two clocks can differ a lot; then both are worth a word.
  return hostMs >= 100 ? `${end}. ${roughly(hostMs)} passed on the host.` : `${end} in ${roughly(tookMs)}.`
}

export function sayCheck(outcome: CheckOutcome): string {
  switch (outcome.kind) {
    case 'stopped':
      return 'You stopped the check.'
    case 'broken':
      return `Dryrun could not check this program: ${sentence(outcome.say)} Restart Python and try again.`
    case 'judged': {
      const { verdict } = outcome
      const passed = verdict.checks.filter((check) => check.kind === 'passed').length
      if (verdict.checks.every((check) => check.kind === 'skipped')) return 'Nothing could be checked.'
      if (verdict.passed) return verdict.checks.length === 1 ? 'The check passed.' : `All ${passed} checks passed.`
      return `${passed} of ${verdict.checks.length} checks passed.`
    }
    default:
      return outcome satisfies never
  }
}

/** What is read out after a run; the output only where it is short. */
export function sayRunAloud(outcome: RunOutcome, tape: Tape): string {
  const text = endOf(tape.content(), 301)
  const output = text === '' ? 'No output.' : text.length > 300 ? 'The output is long.' : `Output: ${text}`
  const shown = outcome.kind === 'ended' ? (outcome.figures ?? []).filter((figure) => figure.end !== 'open').length : 0
  const charts = shown === 0 ? '' : shown === 1 ? ' There is a chart.' : ` There are ${shown} charts.`
  const explanation = explainRun(outcome)
  const notes = sayNotes(outcome)
  const calls = outcome.kind === 'ended' ? (outcome.calls ?? []).map(sayCall) : []
  const more = [...calls, ...(explanation === undefined ? [] : [aloud(explanation)]), ...(notes === '' ? [] : [notes])]
  return [`${sayRun(outcome).say} ${output}${charts}`, ...more].join(' ')
}

function sayCall({ expression, gave }: CallOutcome): string {
  return gave === undefined ? `${expression} gave nothing back.` : `${expression} gave ${gave}.`
}

export function sayCheckAloud(outcome: CheckOutcome): string {
  if (outcome.kind !== 'judged') return sayCheck(outcome)
  const { verdict } = outcome
  const failed = verdict.checks.find((check) => check.kind === 'failed')
  const first = failed === undefined ? '' : `Failed: ${sentence(failed.it)} ${failed.failure.say}`
  const explanation = verdict.explanation ?? failed?.failure.explanation ?? ''
  // As it is seen: the mistake stands at the check that failed.
  const mistake = failed === undefined ? '' : (verdict.mistake?.message ?? '')
  return [sayCheck(outcome), verdict.trouble ?? '', first, aloud(explanation), mistake].filter(Boolean).join(' ')
}

/** To about a hundredth: what is more exact only looks so. */
function roughly(ms: number): string {
  const step = ms < 1_000 ? 10 : ms < 9_950 ? 100 : 1_000
  return saySpan(Math.max(step, Math.round(ms / step) * step))
}

/** Backquotes are seen and not heard. */
const aloud = (text: string): string => text.replaceAll('`', '')

const inLine = (line: number | undefined): string => (line === undefined ? '' : ` in line ${line}`)

const sentence = (text: string): string => (/[.!?:]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)
