// `holds`: what names at the program's top level are bound to when it ended.
import type { ValuePattern } from '../../model/check.ts'
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'
import { quoteValue, showValue } from '../show-value.ts'
import { closeNames, sameLetters } from '../text/close-names.ts'
import { variableOf } from '../text/output-text.ts'
import { describePattern, matchValue } from '../values/match-value.ts'

export function checkHolds(names: Readonly<Record<string, ValuePattern>>, scene: Scene): Finding | undefined {
  for (const [name, pattern] of Object.entries(names)) {
    const value = variableOf(scene, name)
    if (value === undefined) return missingVariable(name, pattern, scene)
    const finding = matchValue(value, pattern, { subject: `\`${name}\``, verb: 'is' })
    if (finding !== undefined) return finding
  }
  return undefined
}

function missingVariable(name: string, pattern: ValuePattern, scene: Scene): Finding {
  const wanted = Object.keys(pattern).length === 0 ? {} : { expected: describePattern(pattern).replace(/^`|`$/g, '') }
  const none = `There is no variable \`${name}\` at the end of the program.`
  const say = (more: string, way: string): Finding => ({ way, say: `${none}${more}`, ...wanted })
  const [close] = closeNames(name, Object.keys(scene.stage.holds))
  if (close !== undefined) {
    const why = sameLetters(name, close) ? ' Each letter and underscore of a name counts.' : ''
    return say(` There is \`${close}\`.${why}`, 'close name')
  }
  const line = lineInFunction(name, scene.program)
  if (line !== undefined) {
    return say(
      ` Line ${line} sets it inside an indented block: names in a function vanish when it ends.`,
      'inside a function',
    )
  }
  const holder = holderOf(pattern, scene)
  if (holder !== undefined) return say(` Its value is in \`${holder}\`.`, 'other name')
  return say('', 'no variable')
}

/** An assignment in an indented line, where no other assigns the name: it is inside a function or a class. */
export function lineInFunction(name: string, program: string | undefined): number | undefined {
  if (program === undefined || !/^\w+$/.test(name)) return undefined
  const lines = program.split('\n')
  const assigns = new RegExp(`^[ \\t]+${name}[ \\t]*(?::[^=]*)?=(?!=)`)
  const at = lines.findIndex((line) => assigns.test(line))
  return at !== -1 && lines.slice(0, at).some((line) => /^\s*(?:async\s+)?(?:def|class)\s/.test(line))
    ? at + 1
    : undefined
}

/** The learner kept the right value under another name. Small values fit too much to tell. */
function holderOf(pattern: ValuePattern, scene: Scene): string | undefined {
  const { is } = pattern
  if (is === undefined || showValue(is).length < 5) return undefined
  return Object.entries(scene.stage.holds).find(([, value]) => quoteValue(value) === quoteValue(is))?.[0]
}
