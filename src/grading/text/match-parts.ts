// Parts of a text: what must occur, what must not, forms, numbers, exactly one of several.
import type { TextPattern } from '../../model/check.ts'
import type { Finding } from '../finding.ts'
import { capital } from '../values/explain-difference.ts'
import { describeNumber, matchesNumber } from '../values/match-number.ts'
import type { TextSubject } from './match-text.ts'
import { numbersInText } from './numbers-in-text.ts'
import { containsText, listed, plainText, quoteText } from './plain-text.ts'
import { createPattern } from './regular-expression.ts'
import { expressionInWords } from './words-of-expression.ts'

/** What is missing and what should not be there are told together: the second often explains the first. */
export function matchHas(text: string, pattern: TextPattern, subject: TextSubject): Finding | undefined {
  const missing = (pattern.has ?? []).filter((part) => !containsText(text, part))
  const present = (pattern.lacks ?? []).filter((part) => containsText(text, part))
  const [gone] = missing
  if (gone === undefined && present.length === 0) return undefined
  if (gone === undefined) {
    return {
      way: 'lacks',
      say: `${capital(subject.name)} contains ${listed(present.map(quoteText))}, which should not be there.`,
    }
  }
  const close = closeSpelling(text, gone)
  const wrong =
    present.length === 0 ? undefined : `It does contain ${listed(present.map(quoteText))}, which should not be there.`
  const none = `${capital(subject.name)} does not contain ${listed(missing.map(quoteText), 'or')}.`
  return {
    way: present.length > 0 ? 'has and lacks' : close === undefined ? 'has' : close.way,
    say: [none, close?.say, wrong].filter((sentence) => sentence !== undefined).join(' '),
    expected: missing.join('\n'),
  }
}

/** The part is there, but for capitals or blanks. */
function closeSpelling(text: string, part: string): { readonly say: string; readonly way: string } | undefined {
  const at = text.toLowerCase().indexOf(part.toLowerCase())
  if (at !== -1) {
    const got = quoteText(text.slice(at, at + part.length))
    return { way: 'case', say: `It has ${got}: capital and small letters count.` }
  }
  const bare = (some: string): string => some.replace(/\s/g, '')
  if (bare(part) !== '' && bare(text).includes(bare(part))) return { way: 'blanks', say: 'Only blanks differ.' }
  return undefined
}

export function matchRegularExpressions(text: string, pattern: TextPattern, subject: TextSubject): Finding | undefined {
  for (const source of pattern.matches ?? []) {
    const expression = createPattern(source)
    if (expression === undefined) {
      return {
        way: 'unreadable pattern',
        say: `This check cannot be judged: its pattern ${quoteText(source)} is not a regular expression.`,
      }
    }
    if (expression.test(plainText(text))) continue
    const words = pattern.inWords ?? expressionInWords(source)
    if (words === undefined) {
      const expected = 'a text of the form that the task asks for'
      return {
        way: 'matches',
        say: `${capital(subject.name)} does not have the form that the task asks for.`,
        expected,
      }
    }
    const something = pattern.inWords === undefined ? `something ${words}, in the form that the task asks for` : words
    return { way: 'matches', say: `${capital(subject.name)} should have ${something}.`, expected: words }
  }
  return undefined
}

export function matchNumberShown(text: string, pattern: TextPattern, subject: TextSubject): Finding | undefined {
  const wanted = pattern.number
  if (wanted === undefined) return undefined
  const numbers = numbersInText(text)
  if (numbers.some((number) => matchesNumber(number, wanted))) return undefined
  const what = wanted.kind === 'near' ? `the number ${describeNumber(wanted)}` : `a number ${describeNumber(wanted)}`
  const shown = numbers.length === 0 ? 'It shows no number.' : `It shows ${numbers.slice(0, 8).join(', ')}.`
  return {
    way: numbers.length === 0 ? 'no number' : 'number',
    say: `${capital(subject.name)} does not show ${what}. ${shown}`,
    expected: describeNumber(wanted),
  }
}

export function matchOnlyOne(text: string, pattern: TextPattern, subject: TextSubject): Finding | undefined {
  const texts = pattern.onlyOneOf
  if (texts === undefined) return undefined
  const present = texts.filter((one) => containsText(text, one))
  if (present.length === 1) return undefined
  const all = listed(texts.map(quoteText), 'or')
  if (present.length === 0) {
    return {
      way: 'none of them',
      say: `${capital(subject.name)} contains neither ${all.replace(' or ', ' nor ')}.`,
      expected: all,
    }
  }
  return {
    way: 'more than one',
    say: `${capital(subject.name)} contains ${listed(present.map(quoteText))}; only one of them should come out.`,
    expected: `only one of ${all}`,
  }
}
