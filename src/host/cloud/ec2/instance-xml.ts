// An instance as EC2 writes it into its answers.
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html
import { type Element, itemSet } from '../xml.ts'
import { type Instance, STATE_CODES } from './instance.ts'
import { instanceType } from './instance-types.ts'

export function stateElement(name: string, state: Instance['state']): Element {
  return [
    name,
    [
      ['code', STATE_CODES[state]],
      ['name', state],
    ],
  ]
}

export function tagSet(tags: ReadonlyMap<string, string>): Element {
  return itemSet('tagSet', [...tags], ([key, value]) => [
    ['key', key],
    ['value', value],
  ])
}

/** With milliseconds, as EC2 writes instants. */
export function instant(ms: number): string {
  return new Date(ms).toISOString()
}

/** The instances of one call to RunInstances stand together: first of them → all. */
export function reservations(instances: readonly Instance[]): readonly (readonly Instance[])[] {
  const found = new Map<string, Instance[]>()
  for (const instance of instances)
    found.set(instance.reservation, [...(found.get(instance.reservation) ?? []), instance])
  return [...found.values()]
}

export function reservationContent(instances: readonly Instance[], ownerId: string): readonly Element[] {
  return [
    ['reservationId', instances[0]?.reservation],
    ['ownerId', ownerId],
    ['groupSet', ''],
    itemSet('instancesSet', instances, instanceContent),
  ]
}

/** What `reservation` asks for: an instance that ended has no network any more. */
export function instanceContent(instance: Instance): readonly Element[] {
  const { state, reason } = instance
  const isGone = state === 'terminated'
  const isReachable = state === 'running'
  const architecture = instanceType(instance.type)?.architecture ?? 'x86_64'
  return [
    ['instanceId', instance.id],
    ['imageId', instance.image],
    stateElement('instanceState', state),
    ['privateDnsName', isGone ? '' : privateName(instance)],
    ['dnsName', isReachable ? publicName(instance) : ''],
    ['reason', reason?.text ?? ''],
    ['keyName', instance.keyName],
    ['amiLaunchIndex', instance.index],
    ['productCodes', ''],
    ['instanceType', instance.type],
    ['launchTime', instant(instance.launchedMs)],
    [
      'placement',
      [
        ['availabilityZone', instance.zone],
        ['groupName', ''],
        ['tenancy', 'default'],
      ],
    ],
    ['monitoring', [['state', instance.isMonitored ? 'enabled' : 'disabled']]],
    ...(isGone ? [] : networkOf(instance, isReachable)),
    ...(reason === undefined
      ? []
      : [
          [
            'stateReason',
            [
              ['code', reason.code],
              ['message', reason.message],
            ],
          ] as const,
        ]),
    ['architecture', architecture],
    ['rootDeviceType', 'ebs'],
    ['rootDeviceName', '/dev/xvda'],
    ['blockDeviceMapping', ''],
    ['virtualizationType', 'hvm'],
    ['clientToken', instance.clientToken],
    ...(instance.tags.size === 0 ? [] : [tagSet(instance.tags)]),
    ['hypervisor', 'xen'],
    ['ebsOptimized', false],
    ['enaSupport', true],
  ]
}

function networkOf(instance: Instance, isReachable: boolean): readonly Element[] {
  return [
    ['subnetId', instance.subnet],
    ['vpcId', instance.vpc],
    ['privateIpAddress', instance.privateIp],
    ...(isReachable ? [['ipAddress', instance.publicIp] as const] : []),
    ['sourceDestCheck', true],
    itemSet('groupSet', instance.securityGroups, (group) => [
      ['groupId', group],
      ['groupName', 'default'],
    ]),
  ]
}

const dashed = (ip: string): string => ip.replaceAll('.', '-')

/** us-east-1 has names of its own, since it was the first. */
export function privateName({ privateIp, region }: Instance): string {
  return `ip-${dashed(privateIp)}.${region === 'us-east-1' ? 'ec2' : `${region}.compute`}.internal`
}

export function publicName({ publicIp, region }: Instance): string {
  return `ec2-${dashed(publicIp)}.${region === 'us-east-1' ? 'compute-1' : `${region}.compute`}.amazonaws.com`
}
