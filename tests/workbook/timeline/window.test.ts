import { describe, expect, test } from 'vitest'
import { drawnLane } from '../../../src/workbook/timeline/drawn.ts'
import { pictureOf } from '../../../src/workbook/timeline/picture.ts'
import { moved, showing, ticksIn, wholeOf, zoomed } from '../../../src/workbook/timeline/window.ts'
import { at, thread, timed } from './small-timeline.ts'

const WHOLE = { from: 0, to: 100 }

describe('a window', () => {
  test('zooms around a point that stays where it is', () => {
    expect(zoomed({ from: 0, to: 100 }, 2, 25, WHOLE, 4)).toEqual({ from: 12.5, to: 62.5 })
  })

  test('never leaves the whole, and never shows more than it', () => {
    expect(zoomed({ from: 40, to: 60 }, 0.01, 50, WHOLE, 4)).toEqual(WHOLE)
    expect(moved({ from: 10, to: 30 }, -50, WHOLE)).toEqual({ from: 0, to: 20 })
    expect(moved({ from: 10, to: 30 }, 500, WHOLE)).toEqual({ from: 80, to: 100 })
  })

  test('is never smaller than can be told apart', () => {
    expect(zoomed({ from: 0, to: 8 }, 100, 4, WHOLE, 4)).toEqual({ from: 2, to: 6 })
  })

  test('moves as little as is needed to show a part', () => {
    expect(showing({ from: 0, to: 20 }, 5, 6, WHOLE)).toEqual({ from: 0, to: 20 })
    expect(showing({ from: 0, to: 20 }, 30, 31, WHOLE)).toEqual({ from: 13, to: 33 })
  })

  test('has ticks at round numbers', () => {
    expect(ticksIn({ from: 0, to: 1000 }, 5, false)).toEqual({ at: [0, 200, 400, 600, 800, 1000], every: 200 })
    expect(ticksIn({ from: 3, to: 9 }, 20, true)).toEqual({ at: [3, 4, 5, 6, 7, 8, 9], every: 1 })
  })
})

test('a run that takes no time still has a clock that can be drawn', () => {
  expect(wholeOf('clock', { lastsMs: 0, steps: [] })).toEqual({ from: 0, to: 1 })
})

test('a hundred thousand events of a lane are drawn as few bars and marks', () => {
  const events = [at(0, 0, 0, { kind: 'began' })]
  for (let turn = 0; turn < 25_000; turn += 1) {
    events.push(at(turn, 0, 1, { kind: 'waits', for: 'sleep' }), at(turn + 0.5, 0, 1, { kind: 'runs' }))
    events.push(at(turn + 0.5, 0, 2, { kind: 'output', stream: 'out', text: `${turn}\n` }))
    events.push(at(turn + 0.5, 0, 3, { kind: 'file', change: 'written', path: '/tmp/a' }))
  }
  const picture = pictureOf(timed([thread('MainThread')], events))
  const whole = wholeOf('clock', picture)
  const drawn = drawnLane(picture, 0, { scale: 'clock', window: whole, widthPx: 800, startedMs: 0 })
  expect([picture.steps.length, drawn.spans.length <= 800, drawn.marks.length <= 800 / 16 + 1]).toEqual([
    75_001,
    true,
    true,
  ])
  const steps = drawnLane(picture, 0, { scale: 'steps', window: { from: 0, to: 20 }, widthPx: 800, startedMs: 0 })
  expect(steps.marks.length).toBeGreaterThan(5)
})
