// `exits`: the exit code of the program.
import type { Ending } from '../../model/evidence.ts'
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'

export function checkExits(code: number | 'not 0', scene: Scene): Finding | undefined {
  const seen = exitCodeOf(scene.stage.ending)
  const { ending } = scene.stage
  const isKilled = ending.kind === 'killed'
  if (code === 'not 0' ? isKilled || (seen !== undefined && seen !== 0) : seen === code) return undefined
  if (isKilled) {
    const say = `The signal SIG${ending.signal} ended the program, so it has no exit code; expected ${code}.`
    return { way: 'killed', say, expected: String(code), seen: `SIG${ending.signal}` }
  }
  const got = seen === undefined ? 'no exit code' : `exit code ${seen}`
  return {
    way: seen === 0 ? 'exit 0' : 'exit code',
    say: `The program ended with ${got}, expected ${code === 'not 0' ? 'another than 0' : code}.`,
    expected: String(code),
    ...(seen === undefined ? {} : { seen: String(seen) }),
  }
}

/** Python exits with 1 after an exception that nobody caught. */
export function exitCodeOf(ending: Ending): number | undefined {
  if (ending.kind === 'finished') return ending.exitCode
  return ending.kind === 'raised' ? 1 : undefined
}
