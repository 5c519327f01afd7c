// `npm run check`: the one gate. Format and lint, types twice, unit tests, and every exercise proved.
import { join } from 'node:path'
import { bringEngine } from './engine.ts'
import { runScript } from './set-up-error.ts'
import { ROOT, runSteps, runTool, type Step } from './tools.ts'

export const CHECK_STEPS: readonly Step[] = [
  { heading: 'Format and lint', run: () => runTool('biome', ['check', '.']) },
  { heading: 'Types', run: () => runTool('tsc', ['-p', 'tsconfig.json']) },
  { heading: 'Types without page and Node', run: () => runTool('tsc', ['-p', 'tsconfig.headless.json']) },
  { heading: 'Engine', run: () => bringEngine().then(() => 0) },
  { heading: 'Unit tests', run: () => runTool('vitest', ['run']) },
  { heading: 'Exercises', run: () => runTool('node', [join(ROOT, 'src/cli/main.ts'), 'validate']) },
]

if (import.meta.main) await runScript(() => runSteps(CHECK_STEPS))
