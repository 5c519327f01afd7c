import { describe, expect, test } from 'vitest'
import { createZone } from '../../src/host/zone.ts'

const YEAR = Date.UTC(2026, 0, 5)
const MINUTE_MS = 60_000

function offsets(name: string, ...instants: readonly number[]): number[] {
  const zone = createZone(name, YEAR)
  return instants.map((instant) => zone.offsetMinutes(instant))
}

describe('how far a zone is ahead of UTC', () => {
  test('UTC never is', () => {
    expect(offsets('UTC', 0, YEAR, Date.UTC(2026, 6, 1))).toEqual([0, 0, 0])
  })

  test('Berlin is one hour in winter and two in summer', () => {
    expect(offsets('Europe/Berlin', Date.UTC(2026, 0, 5), Date.UTC(2026, 6, 5))).toEqual([60, 120])
  })

  test('the clocks change at one instant', () => {
    const [spring, autumn] = [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)]
    expect(offsets('Europe/Berlin', spring - 1, spring, autumn - 1, autumn)).toEqual([60, 120, 120, 60])
  })

  test('Kolkata is five hours and a half all year', () => {
    expect(offsets('Asia/Kolkata', Date.UTC(2026, 0, 5), Date.UTC(2026, 6, 5))).toEqual([330, 330])
  })

  test('Chatham is at quarters of an hour, New York behind, Sydney in summer at Christmas', () => {
    expect(offsets('Pacific/Chatham', Date.UTC(2026, 6, 5))).toEqual([765])
    expect(offsets('America/New_York', Date.UTC(2026, 0, 5), Date.UTC(2026, 6, 5))).toEqual([-300, -240])
    expect(offsets('Australia/Sydney', Date.UTC(2026, 11, 25), Date.UTC(2026, 6, 5))).toEqual([660, 600])
  })

  test('an instant before 1970 and one between two minutes are as good as any', () => {
    const odd = Date.UTC(2026, 0, 5, 8, 59, 59, 999)
    expect(offsets('Europe/Berlin', odd, Date.UTC(1938, 3, 24), -1)).toEqual([60, 60, 60])
  })

  test('it is the same however often it is asked', () => {
    const zone = createZone('Europe/Berlin', YEAR)
    const spring = Date.UTC(2026, 2, 29, 1)
    const asked = Array.from({ length: 40 }, (_, at) => zone.offsetMinutes(spring + (at - 20) * MINUTE_MS))
    expect(asked).toEqual([...Array(20).fill(60), ...Array(20).fill(120)])
    expect(asked).toEqual(Array.from({ length: 40 }, (_, at) => zone.offsetMinutes(spring + (at - 20) * MINUTE_MS)))
  })
})

describe('a zone’s names', () => {
  test.each([
    ['UTC', ['UTC', 'UTC']],
    ['Etc/UTC', ['UTC', 'UTC']],
    ['Europe/Berlin', ['CET', 'CEST']],
    ['Europe/London', ['GMT', 'BST']],
    ['America/New_York', ['EST', 'EDT']],
    ['America/Phoenix', ['MST', 'MST']],
    ['Australia/Sydney', ['AEST', 'AEDT']],
    ['Asia/Kolkata', ['IST', 'IST']],
    ['Asia/Tokyo', ['JST', 'JST']],
    // Where the tz database has no letters it writes the offset.
    ['Asia/Dubai', ['+04', '+04']],
    ['Asia/Kathmandu', ['+0545', '+0545']],
    ['America/Sao_Paulo', ['-03', '-03']],
  ])('%s has %j', (name, names) => {
    expect(createZone(name, YEAR).names).toEqual(names)
  })
})

test('a zone that does not exist is refused', () => {
  expect(() => createZone('Europe/Atlantis', YEAR)).toThrow(RangeError)
})
