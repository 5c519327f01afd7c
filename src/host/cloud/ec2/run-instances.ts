// RunInstances: starts instances, once for each client token.
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html
import { listOf, type Params, structuresOf } from '../params.ts'
import { isRegion, zonesOf } from '../regions.ts'
import type { Element } from '../xml.ts'
import { type Action, type Ec2Call, endDryRun, flag } from './action.ts'
import { missing, notSimulated, refuse, vcpuLimit } from './errors.ts'
import { requireImages } from './images.ts'
import { isAlive } from './instance.ts'
import { instanceType } from './instance-types.ts'
import { reservationContent } from './instance-xml.ts'
import type { NewInstances } from './instances.ts'
import { readTags } from './tag-rules.ts'

const DEFAULT_TYPE = 'm1.small'
/** Of all running instances of a region together. Unlike Linux: the simulated EC2 counts all families of types as one. */
const MOST_PROCESSORS = 256
const LONGEST_TOKEN = 64

/**
 * Unlike Linux: the simulated EC2 takes parameters about volumes, network interfaces, roles, user data and the like, and does nothing with
 * them; key pairs, security groups and subnets are taken by their names, without a look whether they exist.
 */
export const runInstances: Action = (call) => {
  const { params, region, instances, tokens, nowMs } = call
  const wish = readWish(call)
  const { least, most } = readCounts(params)
  const key = `${region} ${wish.clientToken}`
  const asked = argumentsOf(params)
  const before = wish.clientToken === '' ? undefined : tokens.get(key)
  if (before !== undefined) return again(call, before, asked)
  const count = roomFor(call, wish.type, least, most)
  endDryRun(params)
  const made = instances.add({ ...wish, count }, nowMs)
  if (wish.clientToken !== '') tokens.set(key, { asked, instanceIds: made.map(({ id }) => id) })
  return reservationContent(made, call.account.number)
}

function readWish(call: Ec2Call): Omit<NewInstances, 'count'> {
  const { params, region } = call
  if ([...params.keys()].some((name) => name.startsWith('LaunchTemplate.'))) {
    notSimulated('InvalidLaunchTemplateId.NotFound', 'The specified launch template does not exist.')
  }
  const image = params.get('ImageId') ?? missing('ImageId')
  requireImages(call, [image])
  const type = params.get('InstanceType') ?? DEFAULT_TYPE
  if (instanceType(type) === undefined) {
    refuse('InvalidParameterValue', `Invalid value '${type}' for InstanceType.`)
  }
  const clientToken = params.get('ClientToken') ?? ''
  if (clientToken.length > LONGEST_TOKEN) {
    refuse(
      'InvalidParameterValue',
      `Value (${clientToken}) for parameter clientToken is invalid. Length exceeds maximum of 64.`,
    )
  }
  return {
    region,
    image,
    type,
    clientToken,
    zone: zoneOf(params, region),
    subnet: params.get('SubnetId') ?? params.get('NetworkInterface.1.SubnetId'),
    privateIp: params.get('PrivateIpAddress'),
    keyName: params.get('KeyName'),
    securityGroups: [...listOf(params, 'SecurityGroupId'), ...listOf(params, 'SecurityGroup')],
    isMonitored: flag(params, 'Monitoring.Enabled'),
    tags: instanceTags(params),
  }
}

function zoneOf(params: Params, region: string): string | undefined {
  const zone = params.get('Placement.AvailabilityZone')
  if (zone === undefined || (isRegion(region) && zonesOf(region).includes(zone))) return zone
  const known = zonesOf(region).join(', ')
  const say = `Value (${zone}) for parameter availabilityZone is invalid. Subnets can currently only be created in the following availability zones: ${known}.`
  return refuse('InvalidParameterValue', say)
}

/** Unlike Linux: the simulated EC2 has no volumes, so their tags in a TagSpecification go nowhere. */
function instanceTags(params: Params): ReadonlyMap<string, string> {
  const all = structuresOf(params, 'TagSpecification').flatMap((specification, index) => {
    const of = specification.get('ResourceType') ?? missing(`TagSpecification.${index + 1}.ResourceType`)
    if (!TAGGED_AT_LAUNCH.has(of)) {
      refuse('InvalidParameterValue', `'${of}' is not a valid taggable resource type for this operation.`)
    }
    const tags = readTags(specification)
    return of === 'instance' ? [...tags] : []
  })
  return new Map(all)
}

const TAGGED_AT_LAUNCH = new Set(['instance', 'volume', 'network-interface', 'spot-instances-request', 'elastic-gpu'])

function readCounts(params: Params): { readonly least: number; readonly most: number } {
  const least = countOf(params, 'MinCount')
  const most = countOf(params, 'MaxCount')
  if (most < 1) refuse('InvalidParameterValue', 'Maximum instance count must be greater than zero')
  if (least < 1) refuse('InvalidParameterValue', 'Minimum instance count must be greater than zero')
  if (least > most) {
    refuse(
      'InvalidParameterCombination',
      'The minimum instance count must not be larger than the maximum instance count',
    )
  }
  return { least, most }
}

function countOf(params: Params, name: string): number {
  const value = params.get(name) ?? missing(name)
  if (/^-?\d{1,9}$/.test(value)) return Number(value)
  return refuse('InvalidParameterValue', `Value (${value}) for parameter ${name} is invalid. Expecting an integer.`)
}

/** As many as fit between the two counts. */
function roomFor({ instances, region, nowMs }: Ec2Call, type: string, least: number, most: number): number {
  const processors = (name: string): number => instanceType(name)?.processors ?? 2
  const used = instances
    .listed(region, nowMs)
    .filter(isAlive)
    .reduce((sum, instance) => sum + processors(instance.type), 0)
  const fit = Math.floor((MOST_PROCESSORS - used) / processors(type))
  if (fit < least) refuse('VcpuLimitExceeded', vcpuLimit(MOST_PROCESSORS))
  return Math.min(fit, most)
}

/** Everything but what differs from try to try. */
function argumentsOf(params: Params): string {
  const told = [...params].filter(([name]) => name !== 'ClientToken' && name !== 'DryRun').sort()
  return JSON.stringify(told)
}

type Before = NonNullable<ReturnType<Ec2Call['tokens']['get']>>

function again(call: Ec2Call, before: Before, asked: string): readonly Element[] {
  const { instances, region, nowMs, params, account } = call
  if (before.asked !== asked) {
    const say = 'Arguments on this idempotent request are inconsistent with arguments used in previous request(s).'
    refuse('IdempotentParameterMismatch', say)
  }
  const listed = instances.listed(region, nowMs).filter(({ id }) => before.instanceIds.includes(id))
  if (listed.every(({ state }) => state === 'terminated')) {
    const say =
      'The client token you have provided is associated with a terminated instance. Please use a different client token.'
    refuse('IdempotentInstanceTerminated', say)
  }
  endDryRun(params)
  return reservationContent(listed, account.number)
}
