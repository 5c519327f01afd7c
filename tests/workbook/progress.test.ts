import { describe, expect, test } from 'vitest'
import { entriesOf, findPage, neighboursOf } from '../../src/workbook/catalogue.ts'
import {
  continueWith,
  mergeProgress,
  type Pass,
  passOf,
  standingOf,
  tallyOf,
} from '../../src/workbook/memory/progress.ts'
import { catalogueOf, exerciseNamed } from './small-course.ts'

const catalogue = catalogueOf([
  exerciseNamed('read', { section: '05-json', order: 1, minutes: 10 }),
  exerciseNamed('name', { order: 1, minutes: 3 }),
  exerciseNamed('count', { order: 2, minutes: 5, formerly: ['tally', 'sum'] }),
])
const [name, count, read] = entriesOf(catalogue)
const pass = (more: Partial<Pass> = {}): Pass => ({ passedMs: 1, program: 'x = 1', fingerprint: 'one', ...more })
if (name === undefined || count === undefined || read === undefined) throw new Error('The catalogue is too small.')

describe('the catalogue', () => {
  test('is in the order of sections, then of exercises', () => {
    expect(entriesOf(catalogue).map(({ id }) => id)).toEqual(['name', 'count', 'read'])
  })

  test('knows an exercise by a name that it had before', () => {
    expect(findPage(catalogue, 'sum')?.id).toBe('count')
    expect(findPage(catalogue, 'nothing')).toBeUndefined()
  })

  test('the next exercise may stand in the next section', () => {
    expect(neighboursOf(catalogue, 'count')).toEqual({ previous: name, next: read })
    expect(neighboursOf(catalogue, 'read').next).toBeUndefined()
  })
})

describe('a pass', () => {
  test('stands after the exercise was renamed', () => {
    expect(passOf({ tally: pass() }, count)).toEqual(pass())
    expect(passOf({ tally: pass(), count: pass({ passedMs: 7 }) }, count)?.passedMs).toBe(7)
  })

  test('stands, marked, after the exercise was changed', () => {
    expect(standingOf({ count: pass() }, count)).toBe('passed')
    expect(standingOf({ count: pass({ fingerprint: 'old' }) }, count)).toBe('passed an earlier version')
    expect(standingOf({}, count)).toBe('open')
  })

  test('of another page is not lost, and of one exercise the latest is kept', () => {
    const ours = { name: pass({ passedMs: 5 }), count: pass({ passedMs: 5 }) }
    const theirs = { count: pass({ passedMs: 9 }), gone: pass() }
    expect(mergeProgress(ours, theirs)).toEqual({
      name: pass({ passedMs: 5 }),
      count: pass({ passedMs: 9 }),
      gone: pass(),
    })
  })
})

test('the tally counts passes of earlier versions and the minutes of what is open', () => {
  expect(tallyOf({ name: pass({ fingerprint: 'old' }) }, entriesOf(catalogue))).toEqual({
    passed: 1,
    total: 3,
    minutesLeft: 15,
  })
})

describe('where to go on', () => {
  test('is the first exercise for a new learner', () => {
    expect(continueWith(catalogue, {}, undefined)?.id).toBe('name')
  })

  test('is the exercise opened last while it is open', () => {
    expect(continueWith(catalogue, {}, 'count')?.id).toBe('count')
    expect(continueWith(catalogue, {}, 'tally')?.id).toBe('count')
  })

  test('is the next open one after it, and then what was left out before it', () => {
    expect(continueWith(catalogue, { count: pass() }, 'count')?.id).toBe('read')
    expect(continueWith(catalogue, { count: pass(), read: pass() }, 'count')?.id).toBe('name')
  })

  test('is nowhere when all is passed', () => {
    expect(continueWith(catalogue, { name: pass(), count: pass(), read: pass() }, 'read')).toBeUndefined()
  })
})
