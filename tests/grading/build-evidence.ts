// Small builders for tests of grading: values, stages, cases and exercises with only what a test is about.
import type { Case, Check, Expectation, ValuePattern } from '../../src/model/check.ts'
import {
  type Evidence,
  type FileTrace,
  NOTHING_DONE,
  type Raised,
  type SourceFact,
  type Stage,
} from '../../src/model/evidence.ts'
import type { Exercise, Html, Mistake } from '../../src/model/exercise.ts'
import type { Value } from '../../src/model/value.ts'
import { EMPTY_WORLD, type World } from '../../src/model/world.ts'

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain }

/** A value from plain data: 3 is an int, 3.5 a float, null None. */
export function v(plain: Plain): Value {
  if (plain === null) return { kind: 'none' }
  if (typeof plain === 'boolean') return { kind: 'bool', value: plain }
  if (typeof plain === 'number') return { kind: Number.isInteger(plain) ? 'int' : 'float', text: String(plain) }
  if (typeof plain === 'string') return { kind: 'str', text: plain }
  if (Array.isArray(plain)) return { kind: 'list', items: plain.map(v) }
  return { kind: 'dict', entries: Object.entries(plain).map(([key, value]) => [v(key), v(value)]) }
}

export const float = (text: string): Value => ({ kind: 'float', text })
export const tuple = (...items: Value[]): Value => ({ kind: 'tuple', items })
export const set = (...items: Value[]): Value => ({ kind: 'set', items })
export const object = (type: string, repr = `<${type} object at 0x1>`): Value => ({ kind: 'object', type, repr })

export const is = (plain: Plain): ValuePattern => ({ is: v(plain) })

/** A stage that printed this and ended well. */
export function stage(out = '', more: Partial<Stage> = {}): Stage {
  const startedMs = EMPTY_WORLD.clockMs
  return {
    ending: { kind: 'finished', exitCode: 0 },
    output: { pieces: out === '' ? [] : [{ stream: 'out', text: out, atMs: startedMs }], leftOutLines: 0 },
    holds: {},
    ...NOTHING_DONE,
    startedMs,
    endedMs: startedMs,
    ...more,
  }
}

/** The stage of a call that gave this back. */
export function called(call: string, returned: Value | undefined, more: Partial<Stage> = {}): Stage {
  return stage('', { call, ...(returned === undefined ? {} : { returned }), ...more })
}

export function raised(type: string, message: string, line?: number, bases: readonly string[] = ['Exception']): Raised {
  return { kind: 'raised', type, bases, message, traceback: '', ...(line === undefined ? {} : { line }) }
}

export function evidence(stages: readonly Stage[], more: Partial<Evidence> = {}): Evidence {
  return { stages, facts: [], unassigned: [], ...more }
}

/** A script that printed this, with these variables at its end. */
export function script(out: string, holds: Readonly<Record<string, Value>> = {}, more: Partial<Stage> = {}): Evidence {
  return evidence([stage(out, { holds, ...more })])
}

export const unreadable = (message = "'(' was never closed", line = 3): Evidence =>
  evidence([
    stage('', { ending: { kind: 'unreadable', type: 'SyntaxError', message, line, column: 1, traceback: '' } }),
  ])

export const endless = (line?: number): Evidence =>
  evidence([stage('', { ending: { kind: 'stopped', by: 'time limit', ...(line === undefined ? {} : { line }) } })])

export function file(path: string, text: string, change: FileTrace['change'] = 'created'): FileTrace {
  return { path, change, kind: 'file', mode: 0o644, text, size: text.length }
}

export function fact(kind: 'syntax' | 'import' | 'call', name: string, line: number): SourceFact {
  if (kind === 'call') return { kind, name, keywords: {}, line }
  if (kind === 'import') return { kind, name, line }
  return { kind, name: name as Extract<SourceFact, { kind: 'syntax' }>['name'], line }
}

export function world(more: Partial<World> = {}): World {
  return { ...EMPTY_WORLD, ...more }
}

export function caseOf(expects: readonly Expectation[], more: Partial<Case> = {}): Case {
  return { world: EMPTY_WORLD, given: [], calls: [], expects, anyEnding: false, ...more }
}

export function check(it: string, ...cases: readonly Case[]): Check {
  return { it, cases, line: 1 }
}

export function calls(...expressions: readonly string[]) {
  return expressions.map((expression) => ({ expression }))
}

export function exercise(checks: readonly Check[], more: Partial<Exercise> = {}): Exercise {
  return {
    id: 'small',
    section: '01-python-basics',
    order: 1,
    file: 'exercises/01-python-basics/01-small.md',
    title: 'Small',
    topics: [],
    formerly: [],
    page: [],
    starter: '',
    hints: [],
    world: EMPTY_WORLD,
    checks,
    mistakes: [],
    solutions: [],
    fingerprint: 'x',
    ...more,
  }
}

export function mistake(title: string, programs: readonly string[], pattern?: Mistake['pattern']): Mistake {
  const html = `<p>${title}</p>` as Html
  return { title, html, message: title, programs, line: 1, ...(pattern === undefined ? {} : { pattern }) }
}
