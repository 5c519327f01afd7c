// Turns what the schema found wrong into findings: where, by which rule, and what to write instead.
import type { z } from 'zod'
import type { Rule } from '../../model/problem.ts'
import { closestWord } from '../closest-word.ts'
import { wordsOf } from './mapping.ts'

/** `at`: the name before the colon is meant, or its value. */
export type Finding = {
  readonly path: readonly PropertyKey[]
  readonly at: 'name' | 'value'
  readonly rule: Rule
  readonly say: string
}

type Issue = z.core.$ZodIssue

export function readIssues(issues: readonly Issue[], under: readonly PropertyKey[] = []): readonly Finding[] {
  return issues.flatMap((issue) => readIssue(issue, [...under, ...issue.path]))
}

/** A schema that looks into values by itself hands its findings over in this form. */
export function passOn(finding: Finding): { code: 'custom'; path: PropertyKey[]; message: string; params: object } {
  return { code: 'custom', path: [...finding.path], message: finding.say, params: { finding } }
}

function readIssue(issue: Issue, path: readonly PropertyKey[]): readonly Finding[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownWord(issue.message, key, path))
    case 'invalid_union':
      return readUnion(issue, path)
    case 'invalid_key':
      return [{ path, at: 'name', ...ruleAndSay(issue.issues[0]?.message ?? issue.message) }]
    case 'custom': {
      const finding = issue.params?.finding as Finding | undefined
      return [finding === undefined ? { path, at: 'value', ...ruleAndSay(issue.message) } : { ...finding, path }]
    }
    case 'invalid_type':
    case 'too_big':
    case 'too_small':
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_element':
    case 'invalid_value': {
      const found = ruleAndSay(issue.message)
      return [{ path, at: found.rule === 'not-built' ? 'name' : 'value', ...found }]
    }
    default:
      return issue satisfies never
  }
}

// Of several forms, the one is meant whose outside fits what was written. When none fits, the union's own sentence is said.
function readUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: readonly PropertyKey[]): readonly Finding[] {
  const meant = issue.errors.find((errors) => errors.length > 0 && !errors.some(isOfAnotherKind))
  if (meant !== undefined) return readIssues(meant, path)
  return [{ path, at: 'value', ...ruleAndSay(issue.message) }]
}

function isOfAnotherKind(issue: Issue): boolean {
  if (issue.path.length > 0) return false
  if (issue.code === 'invalid_union') return issue.errors.every((errors) => errors.some(isOfAnotherKind))
  return issue.code === 'invalid_type' || issue.code === 'invalid_value'
}

/** A longer list is no help in a message. */
const MOST_LISTED = 16

function unknownWord(noun: string, word: string, path: readonly PropertyKey[]): Finding {
  const words = wordsOf(noun)
  const closest = closestWord(word, words)
  const known =
    words.length > MOST_LISTED ? 'All words are in docs/exercise-format.md.' : `It has: ${words.join(', ')}.`
  const instead = closest === undefined ? ` ${known}` : ` Did you mean "${closest}"?`
  return {
    path: [...path, word],
    at: 'name',
    rule: 'unknown-word',
    say: `${noun} has no word "${word}".${instead}`,
  }
}

const OTHER_RULES = ['not-built', 'nameless-check', 'empty-check', 'unknown-word'] as const

// A sentence of the schema may begin with the name of its rule.
function ruleAndSay(message: string): { readonly rule: Rule; readonly say: string } {
  const rule = OTHER_RULES.find((name) => message.startsWith(`${name}: `))
  return rule === undefined ? { rule: 'wrong-kind', say: message } : { rule, say: message.slice(rule.length + 2) }
}
