// A problem: what an author wrote that cannot stand, where, and what to write instead.

export type Problem = {
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly column: number
  /** How many characters are meant. */
  readonly length: number
  readonly severity: 'error' | 'advice'
  readonly rule: Rule
  /** One or two sentences: what is wrong and what to write instead. */
  readonly say: string
  /** The source line, to be shown under the place. */
  readonly source?: string
}

export type Rule = (typeof RULES)[number]

/** Every rule of the author's tool, by the name that a message shows. */
export const RULES = [
  'yaml',
  'not-text',
  'too-large',
  'file-name',
  'no-title',
  'unknown-word',
  'wrong-kind',
  'not-built',
  'nameless-check',
  'empty-check',
  'twin-checks',
  'empty-mistake',
  'twin-ids',
  'section-name',
  'no-solution',
  'python-syntax',
  'diff-not-found',
  'unknown-route',
  'missing-file',
  'solution-fails',
  'starter-passes',
  'sleeping-check',
  'hard-codable',
  'mistake-passes',
  'mistake-hidden',
  'mistake-too-wide',
  'unlucky',
  'slow',
  'example-fails',
  'world-leak',
  'unstated-name',
  'unstated-value',
  'unstated-rule',
  'spoiler',
  'long-message',
  'belittling',
  'short-ladder',
  'picture-text',
  'dead-link',
  'renamed',
] as const
