// The services of a world: states, and what each start and stop leads to.
import type { ServiceGiven, ServiceOutcome, ServiceState } from '../../../model/machine.ts'
import { listOf, numberOf, textOf, textsOf, type Written, wordIn } from '../../yaml/written.ts'
import { type Layers, mappingOf, mergedFacts } from '../layers.ts'
import { millisecondsIn } from './read-figures.ts'

export function buildServices(layers: Layers): Readonly<Record<string, ServiceGiven>> {
  const spell = (node: Written) => (node.kind === 'text' ? mappingOf('state', node) : node)
  const merged = mergedFacts(layers, 'services', spell, serviceName)
  return Object.fromEntries([...merged].map(([name, node]) => [name, buildService(name, node)]))
}

/** `nginx.service` is `nginx`. */
export function serviceName(written: string): string {
  return written.replace(/\.service$/, '')
}

function buildService(name: string, node: Written): ServiceGiven {
  const enabled = wordIn(node, 'enabled')
  return {
    description: textOf(wordIn(node, 'description')) ?? DESCRIPTIONS.get(name) ?? '',
    state: stateIn(wordIn(node, 'state')) ?? 'active',
    isEnabled: enabled?.kind !== 'bool' || enabled.value,
    onStart: outcomesOf(wordIn(node, 'start'), { well: 'active', badly: 'failed' }),
    onStop: outcomesOf(wordIn(node, 'stop'), { well: 'inactive', badly: 'active' }),
    journal: textsOf(wordIn(node, 'journal')),
  }
}

/** As Debian's packages describe themselves. */
const DESCRIPTIONS: ReadonlyMap<string, string> = new Map([
  ['nginx', 'A high performance web server and a reverse proxy server'],
  ['apache2', 'The Apache HTTP Server'],
  ['ssh', 'OpenBSD Secure Shell server'],
  ['cron', 'Regular background program processing daemon'],
  ['redis', 'Advanced key-value store'],
  ['redis-server', 'Advanced key-value store'],
  ['postgresql', 'PostgreSQL RDBMS'],
  ['chrony', 'chrony, an NTP client/server'],
  ['docker', 'Docker Application Container Engine'],
  ['mariadb', 'MariaDB database server'],
  ['rsyslog', 'System Logging Service'],
])

type States = { readonly well: ServiceState; readonly badly: ServiceState }

function outcomesOf(node: Written | undefined, states: States): readonly ServiceOutcome[] {
  const outcomes = listOf(node).map((item) => outcomeOf(item, states))
  return outcomes.length === 0 ? [{ exitCode: 0, state: states.well }] : outcomes
}

function outcomeOf(node: Written, { well, badly }: States): ServiceOutcome {
  const word = textOf(node)
  if (word !== undefined) return word === 'ok' ? { exitCode: 0, state: well } : { exitCode: 1, state: badly }
  const exitCode = numberOf(wordIn(node, 'exits')) ?? 0
  const diesAfter = wordIn(node, 'active for')
  return {
    exitCode,
    state: stateIn(wordIn(node, 'state')) ?? (exitCode === 0 ? well : badly),
    ...(diesAfter === undefined ? {} : { diesAfterMs: millisecondsIn(diesAfter) }),
  }
}

function stateIn(node: Written | undefined): ServiceState | undefined {
  const text = textOf(node)
  return text === 'active' || text === 'inactive' || text === 'failed' ? text : undefined
}
