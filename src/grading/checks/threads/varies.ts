// `varies`: what the order of the threads must decide, such as who wins. The same in all schedules means that the threads never competed.
import type { Stage } from '../../../model/evidence.ts'
import type { VaryingPart } from '../../../model/thread-pattern.ts'
import type { Finding } from '../../finding.ts'
import { type Scene, stagesThatCount } from '../../scene.ts'
import { quoteValue } from '../../show-value.ts'
import { outputText, variableOf } from '../../text/output-text.ts'
import { quoteText } from '../../text/plain-text.ts'
import { equalValues } from '../../values/equal-values.ts'

export function checkVaries(parts: readonly VaryingPart[], scene: Scene): Finding | undefined {
  const { schedules } = scene.evidence
  for (const part of parts) {
    if (part.kind === 'variable' && variableOf(scene, part.name) === undefined) {
      return { way: 'no variable', say: `There is no variable \`${part.name}\` at the end of the program.` }
    }
    const others = (schedules?.others ?? []).flatMap(
      ({ stages }) => stagesThatCount(scene.case, { ...scene.evidence, stages }).at(-1) ?? [],
    )
    if (others.some((other) => differs(part, scene.stage, other))) continue
    const tried = (schedules?.tried ?? 0) + 1
    const runs = tried === 1 ? 'No thread was started, so there is one order only.' : `It was so in all ${tried} runs.`
    const shown = shownPart(part, scene.stage)
    return {
      way: `always the same ${part.kind === 'variable' ? part.name : part.kind}`,
      say: `${shown} ${runs} Expected: it depends on the order in which your threads run.`,
      expected: 'not always the same',
      seen: 'always the same',
    }
  }
  return undefined
}

function differs(part: VaryingPart, plain: Stage, other: Stage): boolean {
  switch (part.kind) {
    case 'prints':
      return outputText(plain, 'out') !== outputText(other, 'out')
    case 'returns':
      return !alike(plain.returned, other.returned)
    case 'variable':
      return !alike(plain.holds[part.name], other.holds[part.name])
    default:
      return part satisfies never
  }
}

function alike(one: Stage['returned'], other: Stage['returned']): boolean {
  if (one === undefined || other === undefined) return one === other
  return equalValues(one, other)
}

function shownPart(part: VaryingPart, stage: Stage): string {
  if (part.kind === 'prints') return `The output was ${quoteText(outputText(stage, 'out').trim())}.`
  const value = part.kind === 'returns' ? stage.returned : stage.holds[part.name]
  const name = part.kind === 'returns' ? 'What came back' : `\`${part.name}\``
  return `${name} was ${value === undefined ? 'nothing' : quoteValue(value)}${part.kind === 'variable' ? ' at the end' : ''}.`
}
