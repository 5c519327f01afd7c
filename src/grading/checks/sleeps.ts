// `sleeps` and `takes`: the waits of a program, and the time it took on the host's clock.
import type { NumberPattern } from '../../model/check.ts'
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'
import { firstFew } from '../text/plain-text.ts'
import { timelineOf } from '../timeline.ts'
import { describeNumber, matchesNumber, plain } from '../values/match-number.ts'

/** The host's clock counts whole milliseconds. */
const SLACK_SECONDS = 0.001

export function checkSleeps(expected: readonly (NumberPattern | 'any')[], scene: Scene): Finding | undefined {
  const zeroMeant = expected.some((one) => one !== 'any' && matchesNumber(0, one))
  const sleeps = scene.stage.sleeps.filter((sleep) => zeroMeant || sleep.forMs > 0)
  const seconds = sleeps.map((sleep) => sleep.forMs / 1_000)
  const fits = expected.every((one, index) => {
    const waited = seconds[index]
    return waited !== undefined && (one === 'any' || matchesNumber(waited, one, SLACK_SECONDS))
  })
  if (fits && seconds.length === expected.length) return undefined
  const want = inWords(expected.map((one) => (one === 'any' ? 'any time' : describeNumber(one, ' s'))))
  const got = inWords(seconds.map((one) => `${plain(round(one))} s`))
  return {
    way:
      seconds.length < expected.length
        ? 'too few waits'
        : seconds.length > expected.length
          ? 'too many waits'
          : 'waits',
    say: `Your program waited ${got === '' ? 'not at all' : got}; expected ${want === '' ? 'no wait' : want}.`,
    expected: want === '' ? 'no wait' : want,
    seen: got === '' ? 'no wait' : got,
    timeline: timelineOf(scene),
  }
}

export function checkTakes(expected: NumberPattern, scene: Scene): Finding | undefined {
  const seconds = round((scene.stage.endedMs - scene.stage.startedMs) / 1_000)
  if (matchesNumber(seconds, expected, SLACK_SECONDS)) return undefined
  const wanted = describeNumber(expected, ' s')
  return {
    way: 'time',
    say: `It took ${plain(seconds)} s on the host's clock, expected ${wanted}.`,
    expected: wanted,
    seen: `${plain(seconds)} s`,
    timeline: timelineOf(scene),
  }
}

function round(seconds: number): number {
  return Math.round(seconds * 1_000) / 1_000
}

function inWords(waits: readonly string[]): string {
  return waits.length > 12 ? firstFew(waits, 10) : waits.join(', ')
}
