// The rule about the world: it answers what the solutions ask of it (world-leak). What they ask of the network is not looked at yet.
import { NO_ANSWER } from '../../model/command.ts'
import type { Bench } from './prove-bench.ts'

export async function proveWorld(bench: Bench): Promise<void> {
  for (const { program, line } of bench.exercise.solutions) {
    const { runs } = await bench.judge(program)
    const commands = runs.flatMap(({ evidence }) => evidence.stages.flatMap((stage) => stage.commands))
    const unanswered = commands.filter(({ errors }) => errors.includes(`: ${NO_ANSWER}: `))
    for (const asked of new Set(unanswered.map(({ argv }) => argv.join(' ')))) {
      const say = `The solution runs  ${asked}  and the world has no answer to it. Add a pattern that fits under "commands".`
      bench.report('world-leak', line, say)
    }
  }
}
