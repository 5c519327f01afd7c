// DescribeInstances and DescribeInstanceStatus.
import { listOf } from '../params.ts'
import { itemSet } from '../xml.ts'
import { type Action, type Ec2Call, endDryRun, flag } from './action.ts'
import { type Filtered, type Properties, readFilters } from './filters.ts'
import { type Instance, STATE_CODES } from './instance.ts'
import { instanceType } from './instance-types.ts'
import { instant, privateName, publicName, reservationContent, reservations, stateElement } from './instance-xml.ts'
import { pageOf } from './pages.ts'

const hasNetwork = ({ state }: Instance): boolean => state !== 'terminated'
const isReachable = ({ state }: Instance): boolean => state === 'running'

function properties(ownerId: string): Properties<Instance> {
  return {
    architecture: ({ type }) => [instanceType(type)?.architecture ?? 'x86_64'],
    'availability-zone': ({ zone }) => [zone],
    'client-token': ({ clientToken }) => [clientToken],
    'dns-name': (one) => (isReachable(one) ? [publicName(one)] : []),
    'group-id': ({ securityGroups }) => securityGroups,
    hypervisor: () => ['xen'],
    'image-id': ({ image }) => [image],
    'instance-id': ({ id }) => [id],
    'instance-state-code': ({ state }) => [String(STATE_CODES[state])],
    'instance-state-name': ({ state }) => [state],
    'instance-type': ({ type }) => [type],
    'instance.group-id': ({ securityGroups }) => securityGroups,
    'ip-address': (one) => (isReachable(one) ? [one.publicIp] : []),
    'key-name': ({ keyName }) => (keyName === undefined ? [] : [keyName]),
    'launch-index': ({ index }) => [String(index)],
    'launch-time': ({ launchedMs }) => [instant(launchedMs)],
    'monitoring-state': ({ isMonitored }) => [isMonitored ? 'enabled' : 'disabled'],
    'network-interface.addresses.association.public-ip': (one) => (isReachable(one) ? [one.publicIp] : []),
    'owner-id': () => [ownerId],
    'private-dns-name': (one) => (hasNetwork(one) ? [privateName(one)] : []),
    'private-ip-address': (one) => (hasNetwork(one) ? [one.privateIp] : []),
    reason: ({ reason }) => [reason?.text ?? ''],
    'reservation-id': ({ reservation }) => [reservation],
    'root-device-name': () => ['/dev/xvda'],
    'root-device-type': () => ['ebs'],
    'state-reason-code': ({ reason }) => (reason === undefined ? [] : [reason.code]),
    'state-reason-message': ({ reason }) => (reason === undefined ? [] : [reason.message]),
    'subnet-id': (one) => (hasNetwork(one) ? [one.subnet] : []),
    tenancy: () => ['default'],
    'virtualization-type': () => ['hvm'],
    'vpc-id': (one) => (hasNetwork(one) ? [one.vpc] : []),
  }
}

/** Filters that EC2 has and that are about what the simulation has not. */
const OTHERS = [
  ...['affinity', 'block-device-mapping.device-name', 'block-device-mapping.volume-id', 'host-id'],
  ...['iam-instance-profile.arn', 'instance-lifecycle', 'instance.group-name', 'kernel-id', 'group-name', 'platform'],
  ...[
    'metadata-options.http-tokens',
    'network-interface.subnet-id',
    'network-interface.vpc-id',
    'placement-group-name',
  ],
  ...['product-code', 'ramdisk-id', 'requester-id', 'source-dest-check', 'spot-instance-request-id', 'usage-operation'],
]

function filtered(ownerId: string): Filtered<Instance> {
  return { properties: properties(ownerId), tags: ({ tags }) => tags, others: OTHERS }
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html */
export const describeInstances: Action = (call) => {
  const { params, account } = call
  const fits = readFilters(params, filtered(account.number))
  const asked = askedFor(call)
  endDryRun(params)
  const ids = params.has('InstanceId.1') ? 'instancesSet' : undefined
  const { things, nextToken } = pageOf(params, asked.filter(fits), ids)
  return [
    itemSet('reservationSet', reservations(things), (instances) => reservationContent(instances, account.number)),
    ['nextToken', nextToken],
  ]
}

function askedFor({ params, instances, region, nowMs }: Ec2Call): readonly Instance[] {
  const ids = listOf(params, 'InstanceId')
  return ids.length === 0 ? instances.listed(region, nowMs) : instances.named(region, ids, nowMs)
}

/** Its checks pass two minutes after it runs. */
const CHECKED_MS = 120_000

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceStatus.html: running ones only, unless all are asked for. */
export const describeInstanceStatus: Action = (call) => {
  const { params, nowMs } = call
  const withAll = flag(params, 'IncludeAllInstances')
  const health = (one: Instance) => healthOf(one, nowMs)
  const fits = readFilters<Instance>(params, {
    properties: {
      'availability-zone': ({ zone }) => [zone],
      'instance-state-code': ({ state }) => [String(STATE_CODES[state])],
      'instance-state-name': ({ state }) => [state],
      'instance-status.reachability': (one) => [health(one).detail],
      'instance-status.status': (one) => [health(one).status],
      'system-status.reachability': (one) => [health(one).detail],
      'system-status.status': (one) => [health(one).status],
    },
  })
  const asked = askedFor(call).filter((one) => (withAll || isReachable(one)) && fits(one))
  endDryRun(params)
  const { things, nextToken } = pageOf(params, asked, params.has('InstanceId.1') ? 'instancesSet' : undefined)
  const statuses = itemSet('instanceStatusSet', things, (one) => [
    ['instanceId', one.id],
    ['availabilityZone', one.zone],
    stateElement('instanceState', one.state),
    statusElement('systemStatus', health(one)),
    statusElement('instanceStatus', health(one)),
  ])
  return [statuses, ['nextToken', nextToken]]
}

type Health = { readonly status: string; readonly detail: string }

function healthOf(one: Instance, nowMs: number): Health {
  if (!isReachable(one)) return { status: 'not-applicable', detail: '' }
  const isChecked = !one.isNew || nowMs - one.sinceMs >= CHECKED_MS
  return isChecked ? { status: 'ok', detail: 'passed' } : { status: 'initializing', detail: 'initializing' }
}

function statusElement(name: string, { status, detail }: Health) {
  const details = itemSet('details', detail === '' ? [] : [detail], (one) => [
    ['name', 'reachability'],
    ['status', one],
  ])
  return [name, [['status', status] as const, ...(detail === '' ? [] : [details])]] as const
}
