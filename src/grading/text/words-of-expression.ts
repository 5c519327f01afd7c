// The plain words in a regular expression: few learners read the form itself.
import { quoteText } from './plain-text.ts'

const SHORTEST = 3

/** Texts that must occur, in order, as far as the expression says so plainly; none where it has alternatives. */
export function wordsOfExpression(source: string): readonly string[] {
  const bare = source.replace(/\(\?<?!(?:[^()\\]|\\.)*\)/g, '\uffff').replace(/\[\^?(?:\\.|[^\]\\])*\]/g, '\uffff')
  if (bare.includes('|')) return []
  const words: string[] = []
  let word = ''
  const end = (): void => {
    if (word.trim().length >= SHORTEST) words.push(word.trim())
    word = ''
  }
  for (const [token] of bare.matchAll(/\\[\s\S]|\(\?(?:[:=]|<=|<\w+>)|\{\d+(?:,\d*)?\}|[\s\S]/g)) {
    const escaped = /^\\([^A-Za-z0-9])$/.exec(token)?.[1]
    if (escaped !== undefined) word += escaped
    else if (/^[?*]$/.test(token) || token.startsWith('{0')) {
      // What may be left out is no word.
      word = word.slice(0, -1)
      end()
    } else if (token.length > 1 || /^[\^$.()+\uffff]$/.test(token)) end()
    else word += token
  }
  end()
  return [...new Set(words)]
}

/** "with `File not found!` and then `a.txt`"; undefined where it has no plain words. */
export function expressionInWords(source: string): string | undefined {
  const words = wordsOfExpression(source)
  return words.length === 0 ? undefined : `with ${words.map(quoteText).join(' and ')}`
}
