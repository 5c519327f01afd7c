// The clouds around a host: which endpoints there are by host name, and how a request finds its service. It knows no HTTP but what a request holds.
import type { CloudLeft } from '../../model/cloud.ts'
import type { World } from '../../model/world.ts'
import type { Clock } from '../clock.ts'
import { spelledPlainly } from '../network/names.ts'
import { createEc2 } from './ec2/ec2.ts'
import { createIds } from './ids.ts'
import { parseForm } from './params.ts'
import { isRegion } from './regions.ts'
import type { Account, CloudAnswer, CloudService } from './service.ts'
import { readSigned } from './signed.ts'
import { createSts } from './sts/sts.ts'

/** One request, as its server got it. Names of headers in small letters. */
export type CloudRequest = {
  readonly method: string
  /** Path and query, such as `/`. */
  readonly target: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

export type CloudEndpoint = (request: CloudRequest) => CloudAnswer

export type CloudNow = {
  /** What answers at this host name; undefined: nobody has that name here. */
  readonly endpoint: (hostName: string) => CloudEndpoint | undefined
  readonly left: () => CloudLeft
}

const ACCOUNT_NUMBER = '123456789012'

/** The clouds of a world; undefined where it has none, so that their names resolve nowhere. */
export function createCloud(world: World, clock: Clock): CloudNow | undefined {
  const { cloud } = world
  if (cloud === undefined) return undefined
  const ids = createIds(world.seed)
  const account: Account = {
    number: ACCOUNT_NUMBER,
    userName: world.user,
    isKey: (accessKey) => cloud.accessKeys?.includes(accessKey) ?? true,
  }
  const homeRegion = homeOf(cloud.region ?? world.env.AWS_DEFAULT_REGION)
  const ec2 =
    cloud.ec2 === undefined
      ? undefined
      : createEc2({ given: cloud.ec2, account, ids, homeRegion, startedMs: clock.nowMs() })
  const services: readonly CloudService[] = [...(ec2 === undefined ? [] : [ec2.service]), createSts(account, ids)]
  return {
    endpoint(hostName) {
      const name = spelledPlainly(hostName)
      for (const service of services) {
        const region = service.regionAt(name)
        if (region !== undefined) return (request) => answered(service, region, request, clock.nowMs())
      }
      return undefined
    },
    left: () => (ec2 === undefined ? {} : { ec2: { instances: ec2.left(clock.nowMs()) } }),
  }
}

function homeOf(region: string | undefined): string {
  return region !== undefined && isRegion(region) ? region : 'us-east-1'
}

function answered(service: CloudService, region: string, request: CloudRequest, nowMs: number): CloudAnswer {
  const [path = '/', query = ''] = request.target.split('?', 2)
  if (path !== '/') return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not Found\n' }
  // The Query protocol takes its parameters from the query of a GET as well.
  const params = new Map([...parseForm(query), ...parseForm(request.body)])
  return service.answer({ region, params, signed: readSigned(request.headers.authorization), nowMs })
}
