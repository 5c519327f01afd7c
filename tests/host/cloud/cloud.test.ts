// The endpoints of the clouds, the small service STS, and what requests may look like.
import { describe, expect, test } from 'vitest'
import { createClock } from '../../../src/host/clock.ts'
import { createCloud } from '../../../src/host/cloud/cloud.ts'
import { cloudSite } from '../../../src/host/cloud/site.ts'
import { EMPTY_WORLD } from '../../../src/model/world.ts'
import { authorization, cloudWith, DB01, textOf } from './asking.ts'

describe('an endpoint', () => {
  const { cloud } = cloudWith()
  test.each([
    ['ec2.eu-west-1.amazonaws.com', true],
    ['EC2.us-east-1.amazonaws.com.', true],
    ['ec2.amazonaws.com', true],
    ['sts.amazonaws.com', true],
    ['sts.ap-south-1.amazonaws.com', true],
    ['ec2.eu-west-9.amazonaws.com', false],
    ['ec2.europe.amazonaws.com', false],
    ['s3.eu-west-1.amazonaws.com', false],
    ['ec2.eu-west-1.amazonaws.com.example.org', false],
  ])('%s: %s', (name, isThere) => {
    expect(cloud.endpoint(name) !== undefined).toBe(isThere)
    expect(
      cloudSite(cloud)
        .ports(name)
        ?.map(({ port }) => port),
    ).toEqual(isThere ? [443, 80] : undefined)
  })

  test('is nowhere in a world without clouds', () => {
    expect(createCloud(EMPTY_WORLD, createClock(0))).toBeUndefined()
  })

  test('takes its parameters from a query too, and has one path', () => {
    const headers = { authorization: authorization('AKIA', 'eu-west-1', 'ec2') }
    const ask = (target: string) =>
      cloud.endpoint('ec2.eu-west-1.amazonaws.com')?.({ method: 'GET', target, headers, body: '' })
    expect(ask('/?Action=DescribeRegions')?.status).toBe(200)
    expect(textOf(ask('/?Action=DescribeRegions%')?.body ?? '', 'Code')).toBe('InvalidAction')
    expect(textOf(ask('/')?.body ?? '', 'Message')).toBe('The request must contain the parameter Action')
    expect(ask('/index.html')?.status).toBe(404)
  })
})

test('instances live where the world says, else in the default region of the environment, else in us-east-1', () => {
  const left = (region?: string, env: Readonly<Record<string, string>> = {}) => {
    const ec2 = { instances: [DB01], pendingMs: 0, becomes: 'running', refuses: {} } as const
    const world = { ...EMPTY_WORLD, env, cloud: { ec2, ...(region === undefined ? {} : { region }) } }
    return createCloud(world, createClock(0))?.left().ec2?.instances[0]?.region
  }
  expect(left('eu-north-1', { AWS_DEFAULT_REGION: 'eu-west-1' })).toBe('eu-north-1')
  expect(left(undefined, { AWS_DEFAULT_REGION: 'eu-west-1' })).toBe('eu-west-1')
  expect(left()).toBe('us-east-1')
})

describe('STS', () => {
  test('tells whose keys they are', () => {
    const { status, xml } = cloudWith().sts('GetCallerIdentity')
    expect(status).toBe(200)
    expect([textOf(xml, 'Arn'), textOf(xml, 'Account')]).toEqual(['arn:aws:iam::123456789012:user/sre', '123456789012'])
  })

  test.each([
    [{ authorization: undefined }, 'GetCallerIdentity', 403, 'MissingAuthenticationToken'],
    [{ authorization: 'Bearer x' }, 'GetCallerIdentity', 400, 'IncompleteSignature'],
    [{ accessKey: 'AKIAOTHER' }, 'GetCallerIdentity', 403, 'InvalidClientTokenId'],
    [
      { authorization: authorization('AKIAGOOD', 'us-east-1', 'sts') },
      'GetCallerIdentity',
      403,
      'SignatureDoesNotMatch',
    ],
    [
      { authorization: authorization('AKIAGOOD', 'eu-west-1', 'ec2') },
      'GetCallerIdentity',
      403,
      'SignatureDoesNotMatch',
    ],
    [{ accessKey: 'AKIAGOOD' }, 'AssumeRole', 400, 'InvalidAction'],
  ])('refuses %j %s', (asked, action, status, code) => {
    const { sts } = cloudWith({}, { region: 'eu-west-1', accessKeys: ['AKIAGOOD'] })
    expect(sts(action, {}, asked)).toMatchObject({ status, code })
  })
})
