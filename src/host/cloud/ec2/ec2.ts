// The service EC2: who may call, what the world refuses, and which action answers. https://docs.aws.amazon.com/AWSEC2/latest/APIReference/
import type { CloudRefusal, Ec2, Ec2InstanceLeft } from '../../../model/cloud.ts'
import type { Ids } from '../ids.ts'
import { isRegion } from '../regions.ts'
import { type Account, type CloudAnswer, type CloudCall, CloudError, type CloudService } from '../service.ts'
import { type Element, xmlDocument } from '../xml.ts'
import type { Action, Ec2Call } from './action.ts'
import { rebootInstances, startInstances, stopInstances, terminateInstances } from './change-state.ts'
import { describeInstanceStatus, describeInstances } from './describe-instances.ts'
import { missing, notSimulated, refusalError, refuse } from './errors.ts'
import { describeImages } from './images.ts'
import { createInstances } from './instances.ts'
import { describeAvailabilityZones, describeRegions } from './places.ts'
import { runInstances } from './run-instances.ts'
import { createTags, deleteTags, describeTags } from './tags.ts'

/** Unlike Linux: the simulated EC2 has these actions only; all others are an InvalidAction. */
const ACTIONS: Readonly<Record<string, Action>> = {
  CreateTags: createTags,
  DeleteTags: deleteTags,
  DescribeAvailabilityZones: describeAvailabilityZones,
  DescribeImages: describeImages,
  DescribeInstanceStatus: describeInstanceStatus,
  DescribeInstances: describeInstances,
  DescribeRegions: describeRegions,
  DescribeTags: describeTags,
  RebootInstances: rebootInstances,
  RunInstances: runInstances,
  StartInstances: startInstances,
  StopInstances: stopInstances,
  TerminateInstances: terminateInstances,
}

const VERSION = '2016-11-15'

export type Ec2Tools = {
  readonly given: Ec2
  readonly account: Account
  readonly ids: Ids
  readonly homeRegion: string
  readonly startedMs: number
}

export type Ec2Now = {
  readonly service: CloudService
  readonly left: (nowMs: number) => readonly Ec2InstanceLeft[]
}

export function createEc2(tools: Ec2Tools): Ec2Now {
  const { given, account, ids } = tools
  const instances = createInstances(tools)
  const tokens: Ec2Call['tokens'] = new Map()
  const nextRefusal = refusals(given)
  const act = (call: CloudCall): readonly [action: string, content: readonly Element[]] => {
    const { region, params, nowMs } = call
    const name = params.get('Action') ?? missing('Action')
    authenticate(call, account)
    const version = params.get('Version')
    if (version !== undefined && !/^\d{4}-\d\d-\d\d$/.test(version)) {
      refuse('NoSuchVersion', `The requested version (${version}) of service AmazonEC2 does not exist`)
    }
    const refusal = nextRefusal(name)
    const caller = { action: name, region, accountNumber: account.number, userName: account.userName }
    if (refusal !== undefined) throw refusalError(refusal, caller)
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
    if (action === undefined) notSimulated('InvalidAction', `The action ${name} is not valid for this web service.`)
    return [name, action({ region, params, nowMs, account, given, instances, ids, tokens })]
  }
  const service: CloudService = {
    regionAt(hostName) {
      if (hostName === 'ec2.amazonaws.com') return 'us-east-1'
      const [, region] = /^ec2\.([a-z0-9-]+)\.amazonaws\.com$/.exec(hostName) ?? []
      return region !== undefined && isRegion(region) ? region : undefined
    },
    answer(call) {
      const requestId = ids.uuid()
      try {
        const [action, content] = act(call)
        const root: Element = [`${action}Response`, [['requestId', requestId], ...content]]
        return answerOf(200, xmlDocument(root, `http://ec2.amazonaws.com/doc/${VERSION}/`), requestId)
      } catch (error) {
        if (!(error instanceof CloudError)) throw error
        return answerOf(error.status, xmlDocument(errorElement(error, requestId)), requestId)
      }
    },
  }
  return { service, left: instances.left }
}

/** The next refusal of an action, if the world has one: one after the other, and one that is `always` for good. */
function refusals({ refuses }: Ec2): (action: string) => CloudRefusal | undefined {
  const calls = new Map<string, number>()
  return (action) => {
    const answers = Object.hasOwn(refuses, action) ? (refuses[action] ?? []) : []
    const at = calls.get(action) ?? 0
    const refusal = answers[at]
    if (refusal !== undefined && refusal.always !== true) calls.set(action, at + 1)
    return refusal
  }
}

function authenticate({ signed, region }: CloudCall, account: Account): void {
  if (signed.kind === 'absent') missing('AWSAccessKeyId')
  if (signed.kind === 'malformed' || !account.isKey(signed.accessKey)) {
    refuse('AuthFailure', 'AWS was not able to validate the provided access credentials', 401)
  }
  if (signed.region !== region) {
    refuse('AuthFailure', `Credential should be scoped to a valid region, not '${signed.region}'.`, 401)
  }
  if (signed.service !== 'ec2') {
    refuse('AuthFailure', `Credential should be scoped to correct service: 'ec2'.`, 401)
  }
}

function errorElement({ code, message }: CloudError, requestId: string): Element {
  const error: Element = [
    'Error',
    [
      ['Code', code],
      ['Message', message],
    ],
  ]
  return [
    'Response',
    [
      ['Errors', [error]],
      ['RequestID', requestId],
    ],
  ]
}

function answerOf(status: number, body: string, requestId: string): CloudAnswer {
  const headers = {
    'x-amzn-requestid': requestId,
    'cache-control': 'no-cache, no-store',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'content-type': 'text/xml;charset=UTF-8',
    server: 'AmazonEC2',
  }
  return { status, headers, body }
}
