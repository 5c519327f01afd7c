// What a file of a world holds, for those whose content is said in short.
import type { WorldFile } from './world.ts'

const DOTS = `${'.'.repeat(79)}\n`

/** Undefined for what holds no text: bytes, folders and links. */
export function textOfGiven(file: WorldFile): string | undefined {
  switch (file.kind) {
    case 'text':
      return file.text
    case 'lines':
      return Array.from({ length: file.count }, (_, index) => `${file.of.replaceAll('{n}', String(index + 1))}\n`).join(
        '',
      )
    case 'size':
      return DOTS.repeat(Math.ceil(file.bytes / DOTS.length)).slice(0, file.bytes)
    default:
      return undefined
  }
}
