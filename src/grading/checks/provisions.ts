// `provisions`: the servers that EC2 holds at the end of a run.
import type { Ec2InstanceLeft } from '../../model/cloud.ts'
import type { ProvisionsPattern } from '../../model/request-pattern.ts'
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'
import { count, listed } from '../text/plain-text.ts'
import { timelineOf } from '../timeline.ts'
import { describeTimes, fitsTimes } from '../times.ts'

type Server = Ec2InstanceLeft

export function checkProvisions(patterns: readonly ProvisionsPattern[], scene: Scene): Finding | undefined {
  const servers = scene.stage.cloud?.ec2?.instances ?? []
  for (const pattern of patterns) {
    const found = servers.filter((server) => wrongWith(server, pattern).length === 0)
    if (fitsTimes(found.length, pattern.times)) continue
    const finding = explain(pattern, servers, found.length)
    return { seen: servers.map(showServer).join('\n') || 'no server', ...finding, timeline: timelineOf(scene) }
  }
  return undefined
}

function explain(pattern: ProvisionsPattern, servers: readonly Server[], found: number): Finding {
  const { times } = pattern
  const what = describe(pattern)
  const expected = describeTimes(times)
    .replace(/\btimes?\b/, '')
    .replace('once', '1')
    .replace('never', 'none')
    .trim()
  const way = found < times.atLeast ? 'too few servers' : 'too many servers'
  // One that is almost right is more than a number.
  const almost = found === 0 ? closest(pattern, servers) : undefined
  const say = `At the end there ${found === 1 ? 'is' : 'are'} ${count(found, 'server')} ${what}, expected ${expected}.`
  return { way, say: almost === undefined ? say : `${say} ${almost}`, expected: `${expected} ${what}` }
}

function closest(pattern: ProvisionsPattern, servers: readonly Server[]): string | undefined {
  const wrong = servers
    .map((server) => ({ server, faults: wrongWith(server, pattern) }))
    .sort((one, other) => one.faults.length - other.faults.length)
  const [best] = wrong
  const parts = Object.keys(pattern).length - 1
  if (best === undefined || best.faults.length >= parts) return undefined
  return `${best.server.id} comes closest: ${listed(best.faults)}.`
}

/** What keeps a server from being one that is meant, in words. */
function wrongWith(server: Server, { isNew, states, image, type, region, tags }: ProvisionsPattern): readonly string[] {
  const wrongTags = Object.entries(tags ?? {}).flatMap(([tag, value]) => {
    const has = server.tags[tag]
    if (value === null) return has === undefined ? [] : [`it has the tag ${tag}`]
    if (has === value) return []
    return [has === undefined ? `it has no tag ${tag}` : `its tag ${tag} is \`${has}\``]
  })
  return [
    ...wrongTags,
    ...(isNew === undefined || server.isNew === isNew ? [] : [server.isNew ? 'it is new' : 'it was there before']),
    ...(states === undefined || states.includes(server.state) ? [] : [`it is ${server.state}`]),
    ...(image === undefined || server.image === image ? [] : [`its image is ${server.image}`]),
    ...(type === undefined || server.type === type ? [] : [`its type is ${server.type}`]),
    ...(region === undefined || server.region === region ? [] : [`it is in ${server.region}`]),
  ]
}

/** "with tag Name `web01` that is pending or running". */
function describe({ isNew, states, image, type, region, tags }: ProvisionsPattern): string {
  const facts = [
    ...Object.entries(tags ?? {}).map(([tag, value]) => (value === null ? `no tag ${tag}` : `tag ${tag} \`${value}\``)),
    ...(image === undefined ? [] : [`image ${image}`]),
    ...(type === undefined ? [] : [`type ${type}`]),
    ...(region === undefined ? [] : [`region ${region}`]),
  ]
  const is = [
    ...(isNew === undefined ? [] : [isNew ? 'new' : 'not new']),
    ...(states === undefined ? [] : [listed(states, 'or')]),
  ]
  return [
    ...(facts.length === 0 ? [] : [`with ${listed(facts)}`]),
    ...(is.length === 0 ? [] : [`(${is.join(', ')})`]),
  ].join(' ')
}

function showServer({ id, state, type, tags, isNew }: Server): string {
  const name = tags.Name === undefined ? 'no name' : tags.Name
  return `${id} ${name} ${type} ${state}${isNew ? ' (new)' : ''}`
}
