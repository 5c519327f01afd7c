// Reads an exercise as a learner would: what is asked without being said, what gives too much away, what is hard to read.
import type { ListItem, Root } from 'mdast'
import type { Exercise } from '../../model/exercise.ts'
import type { Body } from '../body/split-body.ts'
import type { Report } from '../report.ts'
import type { SourceFile } from '../source-text.ts'
import type { Written } from '../yaml/written.ts'
import { checkHints } from './hint-rules.ts'
import { checkPictures } from './picture-rules.ts'
import { checkUnstatedNames, checkUnstatedValues } from './unstated.ts'
import { checkUnstatedRules } from './unstated-rules.ts'
import { checkLength, checkTone } from './wording.ts'

export type Wording = {
  readonly root: Root
  readonly body: Body
  readonly hints: readonly ListItem[]
  /** Absent where the front matter cannot be read. */
  readonly front?: Written
  readonly folder: string
  readonly siblings: readonly SourceFile[]
  readonly report: Report
}

/** Rules that look at words and pictures only. */
export function checkWording(wording: Wording): void {
  const { root, body, report, front } = wording
  checkLength(wording)
  checkTone(root, report, body.sections.get('For instructors'), front)
  checkPictures(root, wording)
}

export type Reading = {
  readonly exercise: Exercise
  readonly body: Body
  readonly hints: readonly ListItem[]
  readonly front: Written
  readonly report: Report
}

/** Rules that compare the checks with what the text says. */
export function checkAsLearner(reading: Reading): void {
  checkUnstatedNames(reading)
  checkUnstatedValues(reading)
  checkUnstatedRules(reading)
  checkHints(reading)
}
