// `prints` and `errors`: what came out on standard output and on standard error.
import type { TextPattern } from '../../model/check.ts'
import type { OutputStream } from '../../model/evidence.ts'
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'
import { matchText } from '../text/match-text.ts'
import { outputSubject, outputText } from '../text/output-text.ts'

export function checkPrints(stream: OutputStream, pattern: TextPattern, scene: Scene): Finding | undefined {
  const finding = matchText(outputText(scene.stage, stream), pattern, outputSubject(scene, stream))
  if (finding === undefined) return undefined
  const elsewhere = finding.way === 'nothing' ? outputText(scene.stage, stream === 'out' ? 'err' : 'out') : ''
  if (elsewhere.trim() === '') return finding
  const other = stream === 'out' ? 'standard error' : 'standard output'
  return { ...finding, way: 'other stream', say: `${finding.say} What your program wrote went to ${other}.` }
}
