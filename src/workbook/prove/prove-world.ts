// The rule about the world: it answers what the solutions ask of it, as commands and over the network (world-leak).
import { NO_ANSWER } from '../../model/command.ts'
import type { Stage } from '../../model/evidence.ts'
import type { Exercise } from '../../model/exercise.ts'
import type { World } from '../../model/world.ts'
import type { Bench } from './prove-bench.ts'

export async function proveWorld(bench: Bench): Promise<void> {
  const hosts = hostsOf(bench.exercise)
  for (const { program, line } of bench.exercise.solutions) {
    const { runs } = await bench.judge(program)
    const stages = runs.flatMap(({ evidence }) => evidence.stages)
    const commands = stages.flatMap((stage) => stage.commands)
    const unanswered = commands.filter(({ errors }) => errors.includes(`: ${NO_ANSWER}: `))
    for (const asked of new Set(unanswered.map(({ argv }) => argv.join(' ')))) {
      const say = `The solution runs  ${asked}  and the world has no answer to it. Add a pattern that fits under "commands".`
      bench.report('world-leak', line, say)
    }
    for (const asked of new Set(stages.flatMap((stage) => askedInVain(stage, hosts)))) {
      const say = `The solution asks ${asked}, which the world does not have. Add it under "http" (if it should be missing, with 404 or  unknown host).`
      bench.report('world-leak', line, say)
    }
  }
}

type Hosts = { readonly all: ReadonlySet<string>; readonly withWeb: ReadonlySet<string> }

/** A host that one check takes away is known by the others. */
function hostsOf({ world, checks, customChecks }: Exercise): Hosts {
  const cases = [...checks, ...(customChecks?.checks ?? [])].flatMap((check) => check.cases)
  const worlds: readonly World[] = [world, ...cases.map((ofCase) => ofCase.world)]
  const withWeb = worlds.flatMap(({ web }) => web.routes.map(({ server }) => server.host))
  return {
    all: new Set([...withWeb, ...worlds.flatMap(({ network }) => Object.keys(network))]),
    withWeb: new Set(withWeb),
  }
}

/**
 * Requests to hosts that nobody wrote down, and to web servers of the world where no route answers. A program that tries a port, such as nc,
 * may well be given a name that nobody has.
 */
function askedInVain({ requests }: Stage, { all, withWeb }: Hosts): readonly string[] {
  const failed = requests.filter(({ url, failed: how }) => how === 'unknown host' && !all.has(hostIn(url)))
  const unmet = requests.filter(
    ({ url, route, answer }) => route === undefined && answer !== undefined && withWeb.has(hostIn(url)),
  )
  return [...failed.map(({ url }) => hostIn(url)), ...unmet.map(({ method, url }) => `${method} ${url}`)]
}

function hostIn(url: string): string {
  return /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? ''
}
