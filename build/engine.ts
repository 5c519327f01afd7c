// Brings the engine: the Python packages and the memory image, each made only when what it is made from has changed.
import { buildImage } from './image.ts'
import { runScript } from './set-up-error.ts'

export async function bringEngine(): Promise<void> {
  await buildImage()
}

if (import.meta.main) await runScript(bringEngine)
