// `same`: what the program did, compared with what the first solution did in the same case.
import type { FilePattern, SameVerb } from '../../model/check.ts'
import type { FileTrace } from '../../model/evidence.ts'
import type { Finding } from '../finding.ts'
import { nameException } from '../say-ending.ts'
import { type Scene, sceneOf } from '../scene.ts'
import { outputText } from '../text/output-text.ts'
import { checkExits, exitCodeOf } from './exits.ts'
import { checkPrints } from './prints.ts'
import { checkRaises } from './raises.ts'
import { checkReturns } from './returns.ts'
import { checkWrites } from './writes.ts'

export function checkSame(verbs: readonly SameVerb[], scene: Scene): Finding | undefined {
  const solved = scene.solution === undefined ? undefined : sceneOf(scene.case, scene.solution)
  if (solved === undefined) {
    return { way: 'no solution', say: 'This check cannot be judged: the solution it compares with did not run.' }
  }
  for (const verb of verbs) {
    const finding = checkVerb(verb, scene, solved)
    if (finding !== undefined) return finding
  }
  return undefined
}

function checkVerb(verb: SameVerb, scene: Scene, solved: Scene): Finding | undefined {
  switch (verb) {
    case 'prints':
      return checkPrints('out', { is: outputText(solved.stage, 'out') }, scene)
    case 'errors':
      return checkPrints('err', { is: outputText(solved.stage, 'err') }, scene)
    case 'returns': {
      const wanted = solved.stages.map(({ returned }) => (returned === undefined ? {} : { is: returned }))
      return checkReturns(wanted, scene)
    }
    case 'writes':
      return checkWrites(writtenBy(solved.stage.files), scene)
    case 'raises':
      return checkSameException(scene, solved)
    case 'exits':
      return checkExits(exitCodeOf(solved.stage.ending) ?? 0, scene)
    default:
      return verb satisfies never
  }
}

function writtenBy(files: readonly FileTrace[]): Record<string, FilePattern> {
  const written = files.filter(
    (file) => file.kind === 'file' && (file.change === 'created' || file.change === 'changed'),
  )
  return Object.fromEntries(
    written.map((file) => [file.path, file.text === undefined ? {} : { text: { is: file.text } }]),
  )
}

function checkSameException(scene: Scene, solved: Scene): Finding | undefined {
  const [wanted, seen] = [solved.stage.ending, scene.stage.ending]
  if (wanted.kind === 'raised') return checkRaises(wanted.type, undefined, scene)
  if (seen.kind !== 'raised') return undefined
  return {
    way: `stopped by ${seen.type}`,
    say: `${nameException(seen)} came out; no exception should.`,
    seen: seen.type,
  }
}
