// Says in words what the cloud of a world holds and refuses that the visible one does not.
import type { Cloud, Ec2, Ec2Instance } from '../../../model/cloud.ts'
import { showMs } from '../machine/show-figures.ts'

export function describeCloud(visible: Cloud | undefined, cloud: Cloud | undefined): readonly string[] {
  const [before, after] = [visible?.ec2, cloud?.ec2]
  if (after === undefined || JSON.stringify(before) === JSON.stringify(after)) return []
  return [...instances(before?.instances ?? [], after.instances), ...ways(before, after)]
}

function instances(before: readonly Ec2Instance[], after: readonly Ec2Instance[]): readonly string[] {
  const shown = (instance: Ec2Instance): string =>
    `\`${instance.tags.Name ?? instance.id}\` is ${instance.state} in EC2`
  const known = new Set(before.map(shown))
  const there = new Set(after.map(({ id }) => id))
  return [
    ...after.map(shown).filter((say) => !known.has(say)),
    ...before
      .filter(({ id }) => !there.has(id))
      .map((instance) => `there is no \`${instance.tags.Name ?? instance.id}\` in EC2`),
  ]
}

function ways(before: Ec2 | undefined, after: Ec2): readonly string[] {
  const refusals = Object.entries(after.refuses).filter(
    ([action, list]) => JSON.stringify(before?.refuses[action]) !== JSON.stringify(list),
  )
  return [
    ...refusals.map(([action, list]) => {
      const codes = list.map(({ code }) => code).join(', then ')
      return `\`${action}\` is answered with ${codes}${list.some(({ always }) => always) ? '' : ', then works'}`
    }),
    ...((before?.becomes ?? 'running') === after.becomes ? [] : [`a new server becomes ${after.becomes}`]),
    ...(before !== undefined && before.pendingMs !== after.pendingMs
      ? [`a new server is pending for ${showMs(after.pendingMs)}`]
      : []),
  ]
}
