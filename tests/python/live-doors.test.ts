// What stands between a host's terminal and its screen: pieces, a bound, and the pace of the clock.
import { expect, test } from 'vitest'
import type { HostEvent } from '../../src/model/live-host.ts'
import { createPace } from '../../src/python/live/pace.ts'
import { createScreenDoor } from '../../src/python/live/screen-door.ts'

function door() {
  const said: HostEvent[] = []
  const screen = createScreenDoor((event) => said.push(event), undefined)
  const text = (): string => said.flatMap((event) => (event.kind === 'screen' ? [event.text] : [])).join('')
  return { screen, text }
}

test('who writes much waits until the screen has drawn it', async () => {
  const { screen, text } = door()
  screen.show('x'.repeat(100_000))
  expect(screen.drained()).toBeUndefined()
  screen.show('x'.repeat(100_000))
  const drained = screen.drained()
  expect(drained).toBeInstanceOf(Promise)
  screen.drawn(text().length)
  await drained
  expect(screen.drained()).toBeUndefined()
})

test('who cannot wait has the rest left out, and the screen says so', () => {
  const { screen, text } = door()
  for (let piece = 0; piece < 30; piece += 1) screen.show('x'.repeat(100_000))
  expect(text().length).toBe(2_000_000)
  screen.drawn(2_000_000)
  expect(text().slice(2_000_000)).toBe('\r\n[1000000 letters were left out]\r\n')
})

test('the clock keeps to a watch where something was written, a second at most, and is free where nothing was', () => {
  const paused: number[] = []
  let written = true
  const pace = createPace({
    breath: { isDue: () => false, take: async () => undefined },
    pause: async (ms) => paused.push(ms),
    hasWritten: () => written,
  })
  pace.hold(300)
  pace.hold(60_000)
  written = false
  expect(pace.hold(60_000)).toBeUndefined()
  for (let move = 0; move < 300; move += 1) pace.hold(1_000)
  expect(paused.slice(0, 2)).toEqual([300, 1_000])
  expect(new Set(paused.slice(2))).toEqual(new Set([20]))
})
