// Asks the clouds of a small world, as a client does that signs its requests.
import { createClock } from '../../../src/host/clock.ts'
import { type CloudRequest, createCloud } from '../../../src/host/cloud/cloud.ts'
import type { Cloud, Ec2, Ec2Instance } from '../../../src/model/cloud.ts'
import { EMPTY_WORLD } from '../../../src/model/world.ts'

export const IMAGE = 'ami-0c55b159cbfafe1f0'
const NEW = { ImageId: IMAGE, InstanceType: 't3.micro', MinCount: '1', MaxCount: '1' }

export const DB01: Ec2Instance = {
  id: 'i-0db01db01db01db01',
  image: IMAGE,
  type: 't3.micro',
  state: 'running',
  tags: { Name: 'db01' },
  launchedMs: EMPTY_WORLD.clockMs - 86_400_000,
}

export type Asked = {
  readonly region?: string
  readonly accessKey?: string
  readonly authorization?: string | undefined
}

export function authorization(accessKey: string, region: string, service: string): string {
  const scope = `${accessKey}/20260105/${region}/${service}/aws4_request`
  return `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=content-type;host;x-amz-date, Signature=${'0f'.repeat(32)}`
}

/** The clouds of a world with this EC2. */
export function cloudWith(ec2: Partial<Ec2> = {}, about: Omit<Cloud, 'ec2'> = { region: 'eu-west-1' }) {
  const clock = createClock(EMPTY_WORLD.clockMs)
  const given: Ec2 = { instances: [], pendingMs: 35_000, becomes: 'running', refuses: {}, ...ec2 }
  const cloud = createCloud({ ...EMPTY_WORLD, cloud: { ...about, ec2: given } }, clock)
  if (cloud === undefined) throw new Error('a world without clouds')
  const endpoint = (name: string) => {
    const found = cloud.endpoint(name)
    if (found === undefined) throw new Error(`${name} is no endpoint`)
    return found
  }
  const asService = (service: string) => {
    return (action: string, params: Readonly<Record<string, string>> = {}, asked: Asked = {}) => {
      const { region = 'eu-west-1', accessKey = 'AKIAEXAMPLE' } = asked
      const signed = 'authorization' in asked ? asked.authorization : authorization(accessKey, region, service)
      const body = new URLSearchParams({ Action: action, Version: '2016-11-15', ...params }).toString()
      const request: CloudRequest = { method: 'POST', target: '/', headers: { authorization: signed }, body }
      const { status, body: xml } = endpoint(`${service}.${region}.amazonaws.com`)(request)
      return { status, xml, code: textOf(xml, 'Code'), message: textOf(xml, 'Message') }
    }
  }
  const ec2Of = asService('ec2')
  return {
    cloud,
    clock,
    ec2: ec2Of,
    sts: asService('sts'),
    /** Starts one, and gives its id. */
    start: (params: Readonly<Record<string, string>> = {}, asked: Asked = {}) =>
      textOf(ec2Of('RunInstances', { ...NEW, ...params }, asked).xml, 'instanceId') ?? 'nothing was started',
    /** Id and state of what is listed, in order. */
    states: (params: Readonly<Record<string, string>> = {}, asked: Asked = {}) => {
      const { xml } = ec2Of('DescribeInstances', params, asked)
      const ids = textsOf(xml, 'instanceId')
      return textsOf(xml, 'name').map((state, at) => `${ids[at]} ${state}`)
    },
  }
}

/** The texts of all elements with this name. */
export function textsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text)
}

export function textOf(xml: string, name: string): string | undefined {
  return textsOf(xml, name)[0]
}
