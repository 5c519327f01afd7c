// The simulated EC2: what its actions do and answer, and how it refuses.
import { describe, expect, test } from 'vitest'
import { EMPTY_WORLD } from '../../../src/model/world.ts'
import { authorization, cloudWith, DB01, IMAGE, textOf, textsOf } from './asking.ts'

const NEW = { ImageId: IMAGE, InstanceType: 't3.micro', MinCount: '1', MaxCount: '1' }

describe('RunInstances', () => {
  test('starts as many as asked for, with their tags, pending and without a public address', () => {
    const { ec2 } = cloudWith()
    const { status, xml } = ec2('RunInstances', {
      ...NEW,
      MaxCount: '2',
      'TagSpecification.1.ResourceType': 'instance',
      'TagSpecification.1.Tag.1.Key': 'Name',
      'TagSpecification.1.Tag.1.Value': 'web <1> & "2"',
    })
    expect(status).toBe(200)
    expect(xml).toContain('<RunInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">')
    expect(textsOf(xml, 'instanceId')).toHaveLength(2)
    expect(textsOf(xml, 'name')).toEqual(['pending', 'pending'])
    expect(textsOf(xml, 'value')).toEqual(Array(2).fill('web &lt;1&gt; &amp; &quot;2&quot;'))
    expect(textsOf(xml, 'privateIpAddress')).toHaveLength(2)
    expect(textsOf(xml, 'ipAddress')).toEqual([])
  })

  test('takes m1.small where no type is named', () => {
    const { ec2 } = cloudWith()
    const { InstanceType: _, ...plain } = NEW
    expect(textOf(ec2('RunInstances', plain).xml, 'instanceType')).toBe('m1.small')
  })

  test('starts nothing new for a client token that it knows', () => {
    const { ec2, start, states, clock } = cloudWith()
    const id = start({ ClientToken: 'once' })
    clock.moveBy(40_000)
    expect(start({ ClientToken: 'once' })).toBe(id)
    expect(states()).toEqual([`${id} running`])
    expect(ec2('RunInstances', { ...NEW, InstanceType: 't3.large', ClientToken: 'once' })).toMatchObject({
      status: 400,
      code: 'IdempotentParameterMismatch',
    })
    ec2('TerminateInstances', { 'InstanceId.1': id })
    clock.moveBy(60_000)
    expect(ec2('RunInstances', { ...NEW, ClientToken: 'once' }).code).toBe('IdempotentInstanceTerminated')
  })

  test('gives what fits between the counts, and refuses where not even the least fits', () => {
    const { ec2 } = cloudWith()
    expect(textsOf(ec2('RunInstances', { ...NEW, MaxCount: '100000000' }).xml, 'instanceId')).toHaveLength(128)
    expect(ec2('RunInstances', NEW)).toMatchObject({ status: 400, code: 'VcpuLimitExceeded' })
  })

  test.each([
    [{ ImageId: '' }, 'InvalidAMIID.Malformed', 'Invalid id: ""'],
    [{ ImageId: 'ubuntu' }, 'InvalidAMIID.Malformed', 'Invalid id: &quot;ubuntu&quot;'],
    [{ ImageId: 'ami-00000000' }, 'InvalidAMIID.NotFound', "The image id '[ami-00000000]' does not exist"],
    [{ InstanceType: 't3.mikro' }, 'InvalidParameterValue', "Invalid value 't3.mikro' for InstanceType."],
    [{ MaxCount: '0', MinCount: '0' }, 'InvalidParameterValue', 'Maximum instance count must be greater than zero'],
    [{ MinCount: '2' }, 'InvalidParameterCombination', /minimum instance count/],
    [{ MinCount: 'one' }, 'InvalidParameterValue', /Expecting an integer/],
    [{ 'Placement.AvailabilityZone': 'us-east-1a' }, 'InvalidParameterValue', /eu-west-1a, eu-west-1b, eu-west-1c/],
    [{ ClientToken: 'x'.repeat(65) }, 'InvalidParameterValue', /maximum of 64/],
    [{ 'LaunchTemplate.LaunchTemplateName': 'web' }, 'InvalidLaunchTemplateId.NotFound', /does not exist/],
    [{ 'TagSpecification.1.ResourceType': 'moon' }, 'InvalidParameterValue', /not a valid taggable resource/],
  ])('refuses %j', (wrong, code, message) => {
    const { ec2, states } = cloudWith({ images: [IMAGE] })
    const answer = ec2('RunInstances', { ...NEW, ...wrong })
    expect(answer).toMatchObject({ status: 400, code })
    if (typeof message === 'string')
      expect(answer.message?.replaceAll('&quot;', '"')).toBe(message.replaceAll('&quot;', '"'))
    else expect(answer.message).toMatch(message)
    expect(states()).toEqual([])
  })

  test.each(['ImageId', 'MinCount', 'MaxCount'])('refuses a request without %s', (name) => {
    const params = Object.fromEntries(Object.entries(NEW).filter(([key]) => key !== name))
    const { code, message } = cloudWith().ec2('RunInstances', params)
    expect([code, message]).toEqual(['MissingParameter', `The request must contain the parameter ${name}`])
  })

  test('changes nothing in a dry run', () => {
    const { ec2, states } = cloudWith()
    expect(ec2('RunInstances', { ...NEW, DryRun: 'true' })).toMatchObject({ status: 412, code: 'DryRunOperation' })
    expect(states()).toEqual([])
  })
})

describe('an instance', () => {
  test('runs after the time of the world, and has a public address from then on', () => {
    const { ec2, start, states, clock } = cloudWith()
    const id = start()
    clock.moveBy(34_999)
    expect(states()).toEqual([`${id} pending`])
    clock.moveBy(1)
    expect(states()).toEqual([`${id} running`])
    const { xml } = ec2('DescribeInstances', { 'InstanceId.1': id })
    expect(textOf(xml, 'ipAddress')).toMatch(/^54\.\d+\.\d+\.\d+$/)
    expect(textOf(xml, 'dnsName')).toMatch(/^ec2-54-[\d-]+\.eu-west-1\.compute\.amazonaws\.com$/)
    expect(textOf(xml, 'launchTime')).toBe('2026-01-05T09:00:00.000Z')
  })

  test('ends when the world says so, with a reason', () => {
    const { ec2, start, clock } = cloudWith({ becomes: 'terminated' })
    const id = start()
    clock.moveBy(35_000)
    const { xml } = ec2('DescribeInstances', { 'InstanceId.1': id })
    expect(textOf(xml, 'name')).toBe('terminated')
    expect(textOf(xml, 'message')).toBe('Server.InternalError: Internal error on launch')
    expect(textsOf(xml, 'privateIpAddress')).toEqual([])
  })

  test('that the world gives as pending runs after the same time', () => {
    const { states, clock } = cloudWith({ instances: [{ ...DB01, state: 'pending' }] })
    expect(states()).toEqual([`${DB01.id} pending`])
    clock.moveBy(35_000)
    expect(states()).toEqual([`${DB01.id} running`])
  })

  test('stops, starts again under another public address, and ends', () => {
    const { ec2, states, clock } = cloudWith({ instances: [DB01] })
    const ids = { 'InstanceId.1': DB01.id }
    const address = () => textOf(ec2('DescribeInstances', ids).xml, 'ipAddress')
    const first = address()
    expect(textsOf(ec2('StopInstances', ids).xml, 'name')).toEqual(['stopping', 'running'])
    expect(address()).toBeUndefined()
    expect(ec2('StartInstances', ids).code).toBe('IncorrectInstanceState')
    clock.moveBy(30_000)
    expect(states()).toEqual([`${DB01.id} stopped`])
    expect(textsOf(ec2('StartInstances', ids).xml, 'name')).toEqual(['pending', 'stopped'])
    clock.moveBy(35_000)
    expect(address()).not.toBe(first)
    expect(textsOf(ec2('TerminateInstances', ids).xml, 'name')).toEqual(['shutting-down', 'running'])
    clock.moveBy(30_000)
    expect(textsOf(ec2('TerminateInstances', ids).xml, 'name')).toEqual(['terminated', 'terminated'])
  })

  test('that ended is listed for an hour', () => {
    const { states, clock } = cloudWith({ instances: [{ ...DB01, state: 'terminated' }] })
    clock.moveBy(3_599_000)
    expect(states()).toEqual([`${DB01.id} terminated`])
    clock.moveBy(1_000)
    expect(states()).toEqual([])
  })

  test.each([
    [
      'StopInstances',
      'pending',
      `Instance '${DB01.id}' cannot be stopped as it has never reached the 'running' state.`,
    ],
    ['StopInstances', 'terminated', `The instance '${DB01.id}' is not in a state from which it can be stopped.`],
    ['StartInstances', 'terminated', `The instance '${DB01.id}' is not in a state from which it can be started.`],
    ['RebootInstances', 'stopped', `The instance '${DB01.id}' is not in a state from which it can be rebooted.`],
  ] as const)('refuses %s while it is %s', (action, state, say) => {
    const { ec2 } = cloudWith({ instances: [{ ...DB01, state }] })
    const { code, message } = ec2(action, { 'InstanceId.1': DB01.id })
    expect([code, message]).toEqual(['IncorrectInstanceState', say])
  })

  test('lives in its own region, and nowhere else', () => {
    const { ec2, states } = cloudWith({ instances: [DB01, { ...DB01, id: 'i-00000001', region: 'us-west-2' }] })
    expect(states()).toEqual([`${DB01.id} running`])
    expect(states({}, { region: 'us-west-2' })).toEqual(['i-00000001 running'])
    expect(ec2('TerminateInstances', { 'InstanceId.1': 'i-00000001' }).code).toBe('InvalidInstanceID.NotFound')
  })
})

describe('DescribeInstances', () => {
  const instances = [
    DB01,
    { ...DB01, id: 'i-00000002', state: 'stopped' as const, tags: { Name: 'web*', env: 'prod' } },
  ]
  const filter = (name: string, ...values: string[]) => ({
    'Filter.1.Name': name,
    ...Object.fromEntries(values.map((value, index) => [`Filter.1.Value.${index + 1}`, value])),
  })

  test.each([
    [filter('tag:Name', 'db01'), [DB01.id]],
    [filter('tag:Name', 'd?0*'), [DB01.id]],
    [filter('tag:Name', 'web\\*'), ['i-00000002']],
    [filter('tag:Name', 'we\\*'), []],
    [filter('tag:name', 'db01'), []],
    [filter('tag-key', 'env', 'team'), ['i-00000002']],
    [filter('instance-state-name', 'pending', 'running'), [DB01.id]],
    [filter('instance-state-code', '80'), ['i-00000002']],
    [filter('instance-id', 'i-0*'), [DB01.id, 'i-00000002']],
    [filter('image-id', IMAGE), [DB01.id, 'i-00000002']],
    [{ ...filter('instance-type', 't3.*'), 'Filter.2.Name': 'tag:env', 'Filter.2.Value.1': 'test' }, []],
  ])('finds by %j', (params, ids) => {
    expect(
      cloudWith({ instances })
        .states(params)
        .map((line) => line.split(' ')[0]),
    ).toEqual(ids)
  })

  test.each([
    [filter('tags:Name', 'x'), 'InvalidParameterValue', "The filter 'tags:Name' is invalid"],
    [filter('platform', 'windows'), 'UnsupportedOperation', /simulated EC2 does not have it/],
    [{ 'InstanceId.1': 'web01' }, 'InvalidInstanceID.Malformed', 'Invalid id: &quot;web01&quot;'],
    [{ 'InstanceId.1': 'i-12345678' }, 'InvalidInstanceID.NotFound', "The instance ID 'i-12345678' does not exist"],
    [
      { 'InstanceId.1': 'i-12345678', 'InstanceId.2': 'i-87654321' },
      'InvalidInstanceID.NotFound',
      "The instance IDs 'i-12345678, i-87654321' do not exist",
    ],
    [{ MaxResults: '4' }, 'InvalidParameterValue', /Expecting a value greater than 5/],
    [{ MaxResults: '10', 'InstanceId.1': DB01.id }, 'InvalidParameterCombination', /instancesSet cannot be used/],
    [{ NextToken: 'made up' }, 'InvalidParameterValue', /Unable to parse pagination token/],
  ])('refuses %j', (params, code, message) => {
    const answer = cloudWith({ instances }).ec2('DescribeInstances', params)
    expect(answer.code).toBe(code)
    expect(answer.message).toMatch(message)
  })

  test('comes in pages', () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ ...DB01, id: `i-000000${10 + at}` }))
    const { ec2 } = cloudWith({ instances: many })
    const first = ec2('DescribeInstances', { MaxResults: '5' }).xml
    const second = ec2('DescribeInstances', { MaxResults: '5', NextToken: textOf(first, 'nextToken') ?? '' }).xml
    const third = ec2('DescribeInstances', { MaxResults: '5', NextToken: textOf(second, 'nextToken') ?? '' }).xml
    const pages = [first, second, third].map((xml) => textsOf(xml, 'instanceId'))
    expect(pages.map((page) => page.length)).toEqual([5, 5, 2])
    expect(pages.flat()).toEqual(many.map(({ id }) => id))
    expect(textOf(third, 'nextToken')).toBeUndefined()
  })
})

test('DescribeInstanceStatus tells of running ones, and of all where that is asked', () => {
  const { ec2, start, clock } = cloudWith({ instances: [DB01] })
  const id = start()
  expect(textsOf(ec2('DescribeInstanceStatus').xml, 'instanceId')).toEqual([DB01.id])
  expect(textsOf(ec2('DescribeInstanceStatus', { IncludeAllInstances: 'true' }).xml, 'instanceId')).toEqual([
    DB01.id,
    id,
  ])
  const status = () => textsOf(ec2('DescribeInstanceStatus', { 'InstanceId.1': id }).xml, 'status')
  clock.moveBy(35_000)
  expect(status()).toEqual(['initializing', 'initializing', 'initializing', 'initializing'])
  clock.moveBy(120_000)
  expect(status()).toEqual(['ok', 'passed', 'ok', 'passed'])
})

describe('tags', () => {
  const of = (id: string, tags: Readonly<Record<string, string>>) => ({
    'ResourceId.1': id,
    ...Object.fromEntries(
      Object.entries(tags).flatMap(([key, value], index) => [
        [`Tag.${index + 1}.Key`, key],
        [`Tag.${index + 1}.Value`, value],
      ]),
    ),
  })

  test('are made, changed, listed and taken away', () => {
    const { ec2 } = cloudWith({ instances: [DB01] })
    expect(ec2('CreateTags', of(DB01.id, { Name: 'db02', env: 'prod' })).xml).toContain('<return>true</return>')
    const listed = () => {
      const { xml } = ec2('DescribeTags', { 'Filter.1.Name': 'resource-id', 'Filter.1.Value.1': DB01.id })
      const values = textsOf(xml, 'value')
      return textsOf(xml, 'key').map((key, at) => `${key}=${values[at]}`)
    }
    expect(listed()).toEqual(['Name=db02', 'env=prod'])
    ec2('DeleteTags', of(DB01.id, { env: 'test' }))
    expect(listed()).toEqual(['Name=db02', 'env=prod'])
    ec2('DeleteTags', { 'ResourceId.1': DB01.id, 'Tag.1.Key': 'env' })
    expect(listed()).toEqual(['Name=db02'])
    ec2('DeleteTags', { 'ResourceId.1': DB01.id })
    expect(listed()).toEqual([])
  })

  test.each([
    [of(DB01.id, { 'aws:owner': 'x' }), 'InvalidParameterValue', /reserved for internal use/],
    [of(DB01.id, { ['k'.repeat(128)]: 'x' }), 'InvalidParameterValue', /maximum length of 127/],
    [of(DB01.id, { k: 'v'.repeat(256) }), 'InvalidParameterValue', /maximum length of 255/],
    [of(DB01.id, {}), 'MissingParameter', /parameter Tag$/],
    [of('vol-12345678', { k: 'v' }), 'InvalidID', "The ID 'vol-12345678' is not valid"],
    [of('i-12345678', { k: 'v' }), 'InvalidInstanceID.NotFound', /does not exist/],
    [of(DB01.id, Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`k${at}`, '']))), 'TagLimitExceeded', /50/],
  ])('that cannot be are refused, %#', (params, code, message) => {
    const answer = cloudWith({ instances: [DB01] }).ec2('CreateTags', params)
    expect(answer.code).toBe(code)
    expect(answer.message).toMatch(message)
  })
})

test('images are those of the world, regions and zones those of the cloud', () => {
  const { ec2 } = cloudWith({ images: [IMAGE] })
  expect(textsOf(ec2('DescribeImages', { 'Owner.1': 'amazon' }).xml, 'imageId')).toEqual([IMAGE])
  expect(textsOf(ec2('DescribeImages', { 'Owner.1': 'self' }).xml, 'imageId')).toEqual([])
  expect(ec2('DescribeImages', { 'ImageId.1': 'ami-00000000' }).code).toBe('InvalidAMIID.NotFound')
  expect(textsOf(ec2('DescribeRegions').xml, 'regionName')).toContain('eu-west-1')
  expect(textsOf(ec2('DescribeAvailabilityZones').xml, 'zoneName')).toEqual(['eu-west-1a', 'eu-west-1b', 'eu-west-1c'])
})

describe('a world that refuses', () => {
  test('does so call by call, and answers afterwards', () => {
    const { ec2 } = cloudWith({
      refuses: { RunInstances: [{ code: 'RequestLimitExceeded' }, { code: 'InternalError' }] },
    })
    const codes = [1, 2, 3].map(() => ec2('RunInstances', NEW)).map(({ status, code }) => [status, code])
    expect(codes).toEqual([
      [503, 'RequestLimitExceeded'],
      [500, 'InternalError'],
      [200, undefined],
    ])
  })

  test('does so for good where it says always', () => {
    const { ec2 } = cloudWith({ refuses: { DescribeInstances: [{ code: 'UnauthorizedOperation', always: true }] } })
    const answers = [1, 2, 3].map(() => ec2('DescribeInstances'))
    expect(answers.map(({ status, code }) => `${status} ${code}`)).toEqual(Array(3).fill('403 UnauthorizedOperation'))
    expect(answers[0]?.message).toBe(
      'You are not authorized to perform this operation. User: arn:aws:iam::123456789012:user/sre is not authorized to perform: ec2:DescribeInstances because no identity-based policy allows the ec2:DescribeInstances action.',
    )
  })

  test('says what it wants', () => {
    const { ec2 } = cloudWith({ refuses: { RunInstances: [{ code: 'Tea', status: 418, message: 'No <coffee>.' }] } })
    expect(ec2('RunInstances', NEW)).toMatchObject({ status: 418, code: 'Tea', message: 'No &lt;coffee&gt;.' })
  })
})

describe('who asks', () => {
  test.each([
    ['without a signature', { authorization: undefined }, 400, 'MissingParameter'],
    ['with another signature', { authorization: 'Basic c3JlOnNlY3JldA==' }, 401, 'AuthFailure'],
    ['with an unknown key', { accessKey: 'AKIAOTHER' }, 401, 'AuthFailure'],
    ['for another region', { authorization: authorization('AKIAGOOD', 'us-east-1', 'ec2') }, 401, 'AuthFailure'],
    ['for another service', { authorization: authorization('AKIAGOOD', 'eu-west-1', 's3') }, 401, 'AuthFailure'],
    ['as they should', { accessKey: 'AKIAGOOD' }, 200, undefined],
  ])('%s', (_how, asked, status, code) => {
    const { ec2 } = cloudWith({}, { region: 'eu-west-1', accessKeys: ['AKIAGOOD'] })
    expect(ec2('DescribeInstances', {}, asked)).toMatchObject({ status, code })
  })
})

test('an action that the simulation has not is refused as one that EC2 has not', () => {
  const { status, code, message } = cloudWith().ec2('CreateVolume')
  expect([status, code]).toEqual([400, 'InvalidAction'])
  expect(message).toBe('The action CreateVolume is not valid for this web service. The simulated EC2 does not have it.')
  expect(cloudWith().ec2('constructor').code).toBe('InvalidAction')
})

test('an error is in the form of EC2', () => {
  const { xml } = cloudWith().ec2('Nothing')
  expect(xml.replaceAll(/\s*\n\s*/g, '').replace(/<RequestID>[0-9a-f-]{36}</, '<RequestID>id<')).toBe(
    '<?xml version="1.0" encoding="UTF-8"?><Response><Errors><Error><Code>InvalidAction</Code><Message>The action Nothing is not valid for this web service. The simulated EC2 does not have it.</Message></Error></Errors><RequestID>id</RequestID></Response>',
  )
})

test('equal worlds give equal answers', () => {
  const run = () => {
    const { ec2, clock } = cloudWith({ instances: [DB01] })
    const started = ec2('RunInstances', NEW).xml
    clock.moveBy(35_000)
    return [started, ec2('DescribeInstances').xml]
  }
  expect(run()).toEqual(run())
})

test('what is left tells which instances are new', () => {
  const { cloud, start, clock } = cloudWith({ instances: [DB01] })
  const id = start({ 'TagSpecification.1.ResourceType': 'instance', 'TagSpecification.1.Tag.1.Key': 'Name' })
  clock.moveBy(35_000)
  const [old, made] = cloud.left().ec2?.instances ?? []
  expect(old).toEqual({
    ...DB01,
    region: 'eu-west-1',
    isNew: false,
    privateIp: old?.privateIp,
    publicIp: old?.publicIp,
  })
  expect(made).toEqual({
    id,
    region: 'eu-west-1',
    image: IMAGE,
    type: 't3.micro',
    state: 'running',
    tags: { Name: '' },
    launchedMs: EMPTY_WORLD.clockMs,
    isNew: true,
    privateIp: made?.privateIp,
    publicIp: made?.publicIp,
  })
})
