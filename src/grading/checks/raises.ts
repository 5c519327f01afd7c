// `raises`: the exception that comes out of the call, or of the program.
import type { TextPattern } from '../../model/check.ts'
import type { Raised } from '../../model/evidence.ts'
import type { Finding } from '../finding.ts'
import { nameException } from '../say-ending.ts'
import { type Scene, whatRan } from '../scene.ts'
import { quoteValue } from '../show-value.ts'
import { matchText } from '../text/match-text.ts'
import { variableOf } from '../text/output-text.ts'

export function checkRaises(type: string, says: TextPattern | undefined, scene: Scene): Finding | undefined {
  const { ending, returned } = scene.stage
  const should = `\`${type}\` should come out.`
  if (ending.kind !== 'raised') {
    const back = returned === undefined || returned.kind === 'none' ? '' : ` It returned ${quoteValue(returned)}.`
    const say = `${whatRan(scene)} ended without an exception; ${should}${back}`
    return { way: 'no exception', say, expected: type }
  }
  if (!isException(ending, type)) {
    const say = `${nameException(ending)} came out${atLine(ending)}; ${should}`
    return { way: `other exception ${ending.type}`, say, expected: type, seen: ending.type }
  }
  if (says === undefined) return undefined
  return matchText(ending.message, says, {
    name: `the message of \`${ending.type}\``,
    ifEmpty: `\`${ending.type}\` came out without a message`,
    leftOutLines: 0,
    variable: (name) => variableOf(scene, name),
  })
}

function atLine(ending: Raised): string {
  return ending.line === undefined ? '' : ` in your line ${ending.line}`
}

/** The class or one of its bases; a bare name fits the class of any module. */
export function isException(ending: Raised, type: string): boolean {
  return [ending.type, ...ending.bases].some((name) => name === type || name.endsWith(`.${type}`))
}
