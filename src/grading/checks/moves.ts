// `moves`: a file that is gone from one place and stands at another, as it was.

import type { FileTrace } from '../../model/evidence.ts'
import { textOfGiven } from '../../model/given-file.ts'
import { missingFile } from '../files/missing-file.ts'
import { absolutePath, shortPath } from '../files/paths.ts'
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'
import { cutText } from '../text/plain-text.ts'

export function checkMoves(files: Readonly<Record<string, string>>, scene: Scene): Finding | undefined {
  for (const [from, to] of Object.entries(files)) {
    const finding = checkMove(absolutePath(from, scene.case.world), absolutePath(to, scene.case.world), scene)
    if (finding !== undefined) return finding
  }
  return undefined
}

function checkMove(from: string, to: string, scene: Scene): Finding | undefined {
  const { world } = scene.case
  const [old, name] = [`\`${shortPath(from, world)}\``, `\`${shortPath(to, world)}\``]
  const traceOf = (path: string) => scene.stage.files.find((file) => file.path === path)
  const there = traceOf(to)
  const isThere = there !== undefined && there.change !== 'deleted'
  const isLeft = traceOf(from)?.change !== 'deleted'
  if (!isThere && isLeft) return { way: 'not moved', say: `${old} was not moved to ${name}.` }
  if (!isThere) {
    const missing = missingFile(to, scene, undefined)
    return { ...missing, way: `moved: ${missing.way}`, say: `${old} is gone, but not moved. ${missing.say}` }
  }
  if (isLeft) return { way: 'copied', say: `${name} is there, but ${old} is still there too; it should be moved.` }
  const given = world.files[from]
  const text = given === undefined ? undefined : textOfGiven(given)
  if (text === undefined || isSame(text, there)) return undefined
  const say = `${name} is not what ${old} was.`
  const seen = there.text === undefined ? `${there.size} bytes that are no text` : cutText(there.text)
  return { way: 'moved and changed', say, expected: cutText(text), seen }
}

/** The text of a large file is no evidence: then its size decides. */
function isSame(given: string, { text, size }: FileTrace): boolean {
  return text === undefined ? size === new TextEncoder().encode(given).length : text === given
}
