// All instances of a world's EC2, in every region: those that the world gives, and those that programs start.
import type { Ec2, Ec2Instance, Ec2InstanceLeft } from '../../../model/cloud.ts'
import type { Ids } from '../ids.ts'
import { zonesOf } from '../regions.ts'
import { refuse } from './errors.ts'
import { type Instance, isListed, STOPPING_MS, settle } from './instance.ts'

export type Instances = {
  /** Of a region, in the order of their making: what is listed at this instant. */
  readonly listed: (region: string, nowMs: number) => readonly Instance[]
  /** Those with these ids, in this order. Refuses what is no id, and what is not there. */
  readonly named: (region: string, ids: readonly string[], nowMs: number) => readonly Instance[]
  readonly add: (wish: NewInstances, nowMs: number) => readonly Instance[]
  /** A new public address. */
  readonly publicIp: () => string
  /** What a pending instance becomes, and when. */
  readonly afterPending: (nowMs: number) => NonNullable<Instance['next']>
  readonly left: (nowMs: number) => readonly Ec2InstanceLeft[]
}

export type NewInstances = {
  readonly region: string
  readonly count: number
  readonly image: string
  readonly type: string
  readonly zone?: string | undefined
  readonly subnet?: string | undefined
  readonly privateIp?: string | undefined
  readonly keyName?: string | undefined
  readonly securityGroups: readonly string[]
  readonly clientToken: string
  readonly isMonitored: boolean
  readonly tags: ReadonlyMap<string, string>
}

export type InstancesTools = {
  readonly given: Ec2
  readonly ids: Ids
  readonly homeRegion: string
  /** When the host started. */
  readonly startedMs: number
}

const ID = /^i-([0-9a-f]{8}|[0-9a-f]{17})$/

export function createInstances({ given, ids, homeRegion, startedMs }: InstancesTools): Instances {
  const all: Instance[] = []
  const networks = new Map<
    string,
    { readonly vpc: string; readonly group: string; readonly subnets: readonly string[] }
  >()
  const networkOf = (region: string) => {
    const known = networks.get(region)
    if (known !== undefined) return known
    const subnets = zonesOf(region).map(() => `subnet-${ids.hex(17)}`)
    const made = { vpc: `vpc-${ids.hex(17)}`, group: `sg-${ids.hex(17)}`, subnets }
    networks.set(region, made)
    return made
  }
  const unused = (make: () => string): string => {
    const taken = new Set(all.flatMap((instance) => [instance.privateIp, instance.publicIp]))
    let ip = make()
    while (taken.has(ip)) ip = make()
    return ip
  }
  const publicIp = (): string => unused(() => `54.${ids.below(64) + 64}.${ids.below(256)}.${ids.below(254) + 1}`)
  const privateIp = (at: number): string => unused(() => `172.31.${16 * at + ids.below(16)}.${ids.below(250) + 4}`)
  const afterPending = (nowMs: number) => ({ state: given.becomes, atMs: nowMs + given.pendingMs })
  const place = (region: string, zone?: string, subnet?: string) => {
    const zones = zonesOf(region)
    const network = networkOf(region)
    const known = subnet === undefined ? -1 : network.subnets.indexOf(subnet)
    const at = known >= 0 ? known : zone === undefined ? ids.below(zones.length) : zones.indexOf(zone)
    return { at, zone: zones[at] ?? `${region}a`, subnet: subnet ?? network.subnets[at] ?? '', network }
  }
  const giveOne = (one: Ec2Instance): void => {
    const region = one.region ?? homeRegion
    const { at, zone, subnet, network } = place(region)
    all.push({
      id: one.id,
      region,
      reservation: `r-${ids.hex(17)}`,
      index: 0,
      image: one.image,
      type: one.type,
      zone,
      subnet,
      vpc: network.vpc,
      securityGroups: [network.group],
      clientToken: '',
      isMonitored: false,
      isNew: false,
      tags: new Map(Object.entries(one.tags)),
      privateIp: one.privateIp ?? privateIp(at),
      publicIp: one.publicIp ?? publicIp(),
      launchedMs: one.launchedMs,
      state: one.state,
      sinceMs: startedMs,
      next: onItsWay(one, startedMs, afterPending),
      ...(one.state === 'terminated' ? { reason: byUser(startedMs) } : {}),
    })
  }
  for (const one of given.instances) giveOne(one)
  const upToDate = (nowMs: number): readonly Instance[] => {
    for (const instance of all) settle(instance, nowMs)
    return all
  }
  const listed = (region: string, nowMs: number): readonly Instance[] =>
    upToDate(nowMs).filter((instance) => instance.region === region && isListed(instance, nowMs))
  return {
    listed,
    named(region, wanted, nowMs) {
      const wrong = wanted.find((id) => !ID.test(id))
      if (wrong !== undefined) refuse('InvalidInstanceID.Malformed', `Invalid id: "${wrong}"`)
      const here = new Map(listed(region, nowMs).map((instance) => [instance.id, instance]))
      const unknown = wanted.filter((id) => !here.has(id))
      if (unknown.length > 0) refuse('InvalidInstanceID.NotFound', notFound(unknown))
      return [...new Set(wanted)].flatMap((id) => here.get(id) ?? [])
    },
    add(wish, nowMs) {
      const { at, zone, subnet, network } = place(wish.region, wish.zone, wish.subnet)
      const reservation = `r-${ids.hex(17)}`
      const { region, image, type, keyName, clientToken, isMonitored } = wish
      const securityGroups = wish.securityGroups.length > 0 ? wish.securityGroups : [network.group]
      const base = {
        region,
        reservation,
        image,
        type,
        zone,
        subnet,
        vpc: network.vpc,
        keyName,
        securityGroups,
        clientToken,
        isMonitored,
      }
      for (let index = 0; index < wish.count; index += 1) {
        all.push({
          ...base,
          id: `i-${ids.hex(17)}`,
          index,
          isNew: true,
          tags: new Map(wish.tags),
          privateIp: wish.privateIp ?? privateIp(at),
          publicIp: publicIp(),
          launchedMs: nowMs,
          state: 'pending',
          sinceMs: nowMs,
          next: afterPending(nowMs),
        })
      }
      return all.slice(all.length - wish.count)
    },
    publicIp,
    afterPending,
    left: (nowMs) => upToDate(nowMs).map(leftOf),
  }
}

function notFound(ids: readonly string[]): string {
  return ids.length === 1
    ? `The instance ID '${ids[0]}' does not exist`
    : `The instance IDs '${ids.join(', ')}' do not exist`
}

/** A world's instance that is between two states goes on from the start of the host. */
function onItsWay(
  { state }: Ec2Instance,
  startedMs: number,
  afterPending: Instances['afterPending'],
): Instance['next'] {
  if (state === 'pending') return afterPending(startedMs)
  if (state === 'stopping') return { state: 'stopped', atMs: startedMs + STOPPING_MS }
  return state === 'shutting-down' ? { state: 'terminated', atMs: startedMs + STOPPING_MS } : undefined
}

/** Why an instance was stopped or ended, as EC2 writes it. */
export function byUser(nowMs: number): NonNullable<Instance['reason']> {
  const when = new Date(nowMs).toISOString().slice(0, 19).replace('T', ' ')
  return {
    code: 'Client.UserInitiatedShutdown',
    message: 'Client.UserInitiatedShutdown: User initiated shutdown',
    text: `User initiated (${when} GMT)`,
  }
}

function leftOf(instance: Instance): Ec2InstanceLeft {
  const { id, region, image, type, state, launchedMs, isNew, privateIp, publicIp } = instance
  const tags = Object.fromEntries(instance.tags)
  const addresses = {
    ...(state === 'terminated' ? {} : { privateIp }),
    ...(state === 'running' ? { publicIp } : {}),
  }
  return { id, region, image, type, state, tags, launchedMs, isNew, ...addresses }
}
