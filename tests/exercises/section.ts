// What every section must hold: its programs in tests/programs are judged as their names say, on the real engine.
// `pass-….py` follows the contract, in whatever style; `fail-….py` does not, and its first line may name the mistake whose message it gets.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readWorkbookFiles } from '../../src/cli/course-files.ts'
import { type CliEngine, createCliEngine } from '../../src/cli/engine.ts'
import { parseCourse } from '../../src/content/parse-course.ts'
import type { Exercise } from '../../src/model/exercise.ts'
import { attempt } from '../../src/workbook/attempt.ts'

const root = resolve(import.meta.dirname, '../..')
const programs = join(root, 'tests/programs')

export async function testSection(section: string): Promise<void> {
  const { course } = parseCourse(await readWorkbookFiles(root))
  const exercises = course.exercises.filter((exercise) => exercise.section === section)
  let engine: CliEngine
  beforeAll(() => {
    engine = createCliEngine()
  })
  afterAll(() => engine.close())
  test('the section has exercises', () => {
    expect(exercises.length).toBeGreaterThan(0)
  })
  describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))('%s', (id, exercise) => {
    const names = readdirSync(join(programs, id)).filter((name) => name.endsWith('.py'))
    test('programs of both kinds stand ready', () => {
      expect(names.filter((name) => name.startsWith('pass-')).length).toBeGreaterThanOrEqual(8)
      expect(names.filter((name) => name.startsWith('fail-')).length).toBeGreaterThanOrEqual(12)
    })
    test.each(names)('%s', async (name) => {
      await judge(exercise, name, readFileSync(join(programs, id, name), 'utf8'), engine)
    })
  })
}

async function judge(exercise: Exercise, name: string, program: string, engine: CliEngine): Promise<void> {
  const { verdict } = await attempt(exercise, program, engine)
  const failed = verdict.checks.flatMap((check) =>
    check.kind === 'failed' ? [`${check.it}: ${check.failure.say}`] : [],
  )
  const wanted = /^# mistake: (.*)$/m.exec(program.split('\n', 1)[0] ?? '')?.[1]?.trim()
  if (name.startsWith('pass-')) expect({ failed, trouble: verdict.trouble }).toEqual({ failed: [], trouble: undefined })
  expect(verdict.passed).toBe(name.startsWith('pass-'))
  if (wanted !== undefined) expect(verdict.mistake?.title).toBe(wanted)
}
