// Says that a file is not there, and what was written instead.
import { baseName } from '../commands/match-command.ts'
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'
import { closeNames } from '../text/close-names.ts'
import { firstFew } from '../text/plain-text.ts'
import { shortPath } from './paths.ts'

/** `printed` is what came out on the screen instead. */
export function missingFile(path: string, scene: Scene, printed: string | undefined): Finding {
  const { world } = scene.case
  const name = `\`${shortPath(path, world)}\``
  const trace = scene.stage.files.find((file) => file.path === path)
  if (trace?.change === 'deleted') return { way: 'deleted', say: `${name} is gone: your program deleted it.` }
  const made = scene.stage.files.filter((file) => file.kind === 'file' && file.change === 'created')
  const near = made.filter((file) => baseName(file.path) === baseName(path))
  const close = closeNames(
    baseName(path),
    made.map((file) => baseName(file.path)),
  )
  const similar = near.length > 0 ? near : made.filter((file) => close.includes(baseName(file.path)))
  const shown = (files: typeof made): string => firstFew(files.map((file) => `\`${shortPath(file.path, world)}\``))
  if (similar.length > 0) {
    const way = near.length > 0 ? 'other folder' : 'close name'
    return { way, say: `There is no file ${name}. Your program wrote ${shown(similar)}.` }
  }
  if (printed !== undefined) {
    return { way: 'printed', say: `There is no file ${name}. ${printed} was printed; it should be in the file.` }
  }
  if (made.length > 0) return { way: 'other file', say: `There is no file ${name}. Your program wrote ${shown(made)}.` }
  return { way: 'no file', say: `There is no file ${name}, and your program wrote no other file.` }
}
