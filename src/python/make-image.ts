// Makes the memory image: an interpreter booted once, with what programs usually import, ready to be started from.
// It is stored as the difference to the memory of a fresh instance, which every browser makes from the WebAssembly itself.
import { applyDifference, type BootFiles, boot } from './boot.ts'
import type { EmscriptenModule, Interpreter } from './interpreter.ts'
import { createKernel } from './kernel/kernel.ts'
import {
  COMPILED_MODULES,
  deliverArchives,
  type LibraryFiles,
  PACKAGES_PATH,
  preparePlainly,
  WARM_MODULES,
  WARM_PARTS,
} from './library.ts'
import { PYODIDE_HEADER } from './snapshot.ts'

/** The image with these modules imported. */
export async function makeImage(
  files: BootFiles & LibraryFiles,
  modules: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const kernel = createKernel()
  let fresh = new Uint8Array(0)
  const interpreter = await boot(files, {
    fitImports: kernel.fitImports,
    onInstance(exports) {
      kernel.onInstance(exports)
      fresh = new Uint8Array(exports.memory.buffer.slice(0))
    },
    forImage: true,
  })
  interpreter._module.FS.writeFile(PACKAGES_PATH, await files.packages)
  await preparePlainly(interpreter, await files.inside(), modules)
  interpreter.pyimport('_dryrun.prepare').tidy?.()
  clearFreeMemory(interpreter._module)
  const image = interpreter.makeMemorySnapshot()
  applyDifference(image.subarray(PYODIDE_HEADER.heapStart(image)), fresh)
  return image
}

/** A fuller image of an interpreter that was itself started from one (with `forImage`) and is not fitted to a host yet. */
export async function makeFullImage(interpreter: Interpreter, files: LibraryFiles): Promise<Uint8Array<ArrayBuffer>> {
  await deliverArchives(interpreter, files)
  const prepare = interpreter.pyimport('_dryrun.prepare')
  prepare.compile_ahead?.(JSON.stringify(COMPILED_MODULES))
  prepare.warm_parts?.(JSON.stringify(WARM_PARTS))
  prepare.warm?.(JSON.stringify(WARM_MODULES))
  return interpreter.makeMemorySnapshot()
}

const LARGEST_BLOCK = 1 << 20
const SMALLEST_BLOCK = 16

/** Free memory keeps what was in it, and that would be stored: takes every free block, zeroes it, and gives all back. */
function clearFreeMemory(module: EmscriptenModule): void {
  const top = module._sbrk(0)
  const taken: number[] = []
  for (let size = LARGEST_BLOCK; size >= SMALLEST_BLOCK; size /= 2) {
    let block = module._malloc(size)
    for (; block !== 0 && block + size <= top; block = module._malloc(size)) {
      module.HEAPU8.fill(0, block, block + size)
      taken.push(block)
    }
    module._free(block)
  }
  for (const block of taken) module._free(block)
}
