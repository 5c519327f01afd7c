// `measures`: whether the program really switched a measuring tool on.
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'

export function checkMeasures(tools: readonly string[], scene: Scene): Finding | undefined {
  const used = scene.stage.tools ?? []
  const missing = tools.find((tool) => !used.includes(tool))
  if (missing === undefined) return undefined
  const other = used.length === 0 ? '' : ` It used ${used.join(' and ')}.`
  return {
    way: `no ${missing}`,
    say: `Your program never measured with ${missing}.${other}`,
    expected: missing,
    seen: used.length === 0 ? 'nothing' : used.join(', '),
  }
}
