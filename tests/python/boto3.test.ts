// boto3, unmodified, over the simulated network: clients, resources, waiters, retries, credentials and what it says when something is wrong.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Cloud, Ec2 } from '../../src/model/cloud.ts'
import { EMPTY_WORLD } from '../../src/model/world.ts'
import type { Engine } from '../../src/python/create-engine.ts'
import { lastStage, lines, printed, runOn, startEngine, textFile } from './engine.ts'

const IMAGE = 'ami-0c55b159cbfafe1f0'
const DB01 = {
  id: 'i-0db01db01db01db01',
  image: IMAGE,
  type: 't3.micro',
  state: 'running',
  tags: { Name: 'db01' },
  publicIp: '54.12.0.7',
  launchedMs: EMPTY_WORLD.clockMs - 86_400_000,
} as const

const KEYS = { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' }
const ENV = { ...KEYS, AWS_DEFAULT_REGION: 'eu-west-1' }

describe('boto3', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await startEngine()
  })
  type About = {
    readonly ec2?: Partial<Ec2>
    readonly cloud?: Omit<Cloud, 'ec2'>
    readonly env?: Readonly<Record<string, string>>
    readonly files?: Readonly<Record<string, string>>
  }
  const run = (program: readonly string[], { ec2 = {}, cloud = {}, env = ENV, files = {} }: About = {}) => {
    const given: Ec2 = { instances: [DB01], pendingMs: 35_000, becomes: 'running', refuses: {}, ...ec2 }
    return runOn(engine, lines('import boto3, botocore.exceptions, time', ...program), {
      env,
      cloud: { ...cloud, ec2: given },
      files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, textFile(text)])),
      timeLimitMs: 60_000,
    })
  }
  const START = `ec2.run_instances(ImageId="${IMAGE}", InstanceType="t3.micro", MinCount=1, MaxCount=1)`

  test('starts an instance and waits on the host’s clock until it runs', async () => {
    const evidence = await run([
      'ec2 = boto3.client("ec2")',
      `id = ${START}["Instances"][0]["InstanceId"]`,
      'ec2.get_waiter("instance_running").wait(InstanceIds=[id])',
      '[found] = ec2.describe_instances(InstanceIds=[id])["Reservations"]',
      'print(found["Instances"][0]["State"]["Name"], found["Instances"][0]["PublicIpAddress"].count("."))',
    ])
    const { cloud, sleeps, requests } = lastStage(evidence)
    expect(printed(evidence)).toBe('running 3\n')
    expect(sleeps.map(({ forMs }) => forMs)).toEqual([15_000, 15_000, 15_000])
    expect(cloud?.ec2?.instances.map(({ isNew, state, region }) => [isNew, state, region])).toEqual([
      [false, 'running', 'eu-west-1'],
      [true, 'running', 'eu-west-1'],
    ])
    expect(new Set(requests.map(({ url, library, answer }) => `${library} ${url} ${answer?.status}`))).toEqual(
      new Set(['boto3 https://ec2.eu-west-1.amazonaws.com/ 200']),
    )
  })

  test('says so when what it waits for ended', async () => {
    const evidence = await run(
      [
        'ec2 = boto3.client("ec2")',
        `id = ${START}["Instances"][0]["InstanceId"]`,
        'try:',
        '    ec2.get_waiter("instance_running").wait(InstanceIds=[id])',
        'except botocore.exceptions.WaiterError as error:',
        '    print(error)',
      ],
      { ec2: { becomes: 'terminated' } },
    )
    expect(printed(evidence)).toBe(
      'Waiter InstanceRunning failed: Waiter encountered a terminal failure state: For expression "Reservations[].Instances[].State.Name" we matched expected path: "terminated" at least once\n',
    )
  })

  test('has resources: instances are started, waited for, tagged and ended', async () => {
    const evidence = await run([
      'ec2 = boto3.resource("ec2")',
      `[web] = ec2.create_instances(ImageId="${IMAGE}", MinCount=1, MaxCount=1)`,
      'web.wait_until_running()',
      'web.create_tags(Tags=[{"Key": "Name", "Value": "web01"}])',
      'web.reload()',
      'print(web.state, web.tags, web.instance_type, web.public_ip_address is not None)',
      'name = {"Name": "tag:Name", "Values": ["*01"]}',
      'print([one.tags[0]["Value"] for one in ec2.instances.filter(Filters=[name])])',
      'web.terminate()',
      'web.wait_until_terminated()',
      'print(ec2.Instance("i-0db01db01db01db01").public_ip_address)',
    ])
    expect(printed(evidence)).toBe(
      lines(
        "{'Code': 16, 'Name': 'running'} [{'Key': 'Name', 'Value': 'web01'}] m1.small True",
        "['db01', 'web01']",
        '54.12.0.7',
      ),
    )
    expect(lastStage(evidence).cloud?.ec2?.instances[1]).toMatchObject({ state: 'terminated', tags: { Name: 'web01' } })
  })

  test('turns pages', async () => {
    const instances = Array.from({ length: 12 }, (_, at) => ({ ...DB01, id: `i-000000${10 + at}` }))
    const evidence = await run(
      [
        'pages = boto3.client("ec2").get_paginator("describe_instances").paginate(PaginationConfig={"PageSize": 5})',
        'print([len(page["Reservations"]) for page in pages])',
      ],
      { ec2: { instances } },
    )
    expect(printed(evidence)).toBe('[5, 5, 2]\n')
  })

  test.each(['legacy', 'standard', 'adaptive'])('tries again by itself where the API says wait: %s', async (mode) => {
    const evidence = await run(
      ['print(boto3.client("ec2").describe_instances()["ResponseMetadata"]["RetryAttempts"])'],
      {
        env: { ...ENV, AWS_RETRY_MODE: mode },
        ec2: { refuses: { DescribeInstances: [{ code: 'RequestLimitExceeded' }, { code: 'InternalError' }] } },
      },
    )
    expect(printed(evidence)).toBe('2\n')
    const { sleeps, requests } = lastStage(evidence)
    expect(sleeps).toHaveLength(2)
    expect(requests.map(({ answer }) => answer?.status)).toEqual([503, 500, 200])
  })

  test('gives up after three attempts', async () => {
    const evidence = await run(
      [
        'try:',
        '    boto3.client("ec2").describe_instances()',
        'except botocore.exceptions.ClientError as error:',
        '    print(error.response["Error"]["Code"], error.operation_name, error)',
      ],
      { ec2: { refuses: { DescribeInstances: [{ code: 'RequestLimitExceeded', always: true }] } } },
    )
    expect(printed(evidence)).toBe(
      'RequestLimitExceeded DescribeInstances An error occurred (RequestLimitExceeded) when calling the DescribeInstances operation (reached max retries: 2): Request limit exceeded.\n',
    )
  })

  test('sends one client token with all of its attempts, so that nothing is started twice', async () => {
    const evidence = await run(['ec2 = boto3.client("ec2")', START], {
      ec2: { refuses: { RunInstances: [{ code: 'Unavailable' }] } },
    })
    const tokens = lastStage(evidence).requests.map(({ body }) => /ClientToken=([^&]+)/.exec(body)?.[1])
    expect(tokens).toHaveLength(2)
    expect(tokens[0]).toBe(tokens[1])
    expect(lastStage(evidence).cloud?.ec2?.instances).toHaveLength(2)
  })

  test('finds keys and region in ~/.aws, by profile', async () => {
    const evidence = await run(
      [
        'for profile in None, "prod":',
        '    session = boto3.session.Session(profile_name=profile)',
        '    print(session.client("sts").get_caller_identity()["Account"], session.region_name)',
        'try:',
        '    boto3.session.Session(profile_name="test")',
        'except botocore.exceptions.ProfileNotFound as error:',
        '    print(error)',
      ],
      {
        env: {},
        cloud: { accessKeys: ['AKIADEFAULT', 'AKIAPROD'] },
        files: {
          '/home/sre/.aws/credentials':
            '[default]\naws_access_key_id = AKIADEFAULT\naws_secret_access_key = x\n\n[prod]\naws_access_key_id = AKIAPROD\naws_secret_access_key = y\n',
          '/home/sre/.aws/config': '[default]\nregion = eu-north-1\n\n[profile prod]\nregion = us-west-2\n',
        },
      },
    )
    expect(printed(evidence)).toBe(
      lines('123456789012 eu-north-1', '123456789012 us-west-2', 'The config profile (test) could not be found'),
    )
  })

  test.each([
    ['without keys', { AWS_DEFAULT_REGION: 'eu-west-1' }, 'NoCredentialsError: Unable to locate credentials'],
    [
      'with half of them',
      { AWS_DEFAULT_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'AKIA' },
      'PartialCredentialsError: Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY',
    ],
    ['without a region', KEYS, 'NoRegionError: You must specify a region.'],
    [
      'in a region that there is not',
      { ...KEYS, AWS_DEFAULT_REGION: 'eu-west-9' },
      'EndpointConnectionError: Could not connect to the endpoint URL: "https://ec2.eu-west-9.amazonaws.com/"',
    ],
    [
      'with a key that is not valid',
      ENV,
      'ClientError: An error occurred (AuthFailure) when calling the DescribeInstances operation: AWS was not able to validate the provided access credentials',
    ],
  ])('says what is wrong %s', async (_how, env, say) => {
    const evidence = await run(
      [
        'try:',
        '    boto3.client("ec2").describe_instances()',
        'except Exception as error:',
        '    print(f"{type(error).__name__}: {error}")',
      ],
      { env, cloud: { accessKeys: ['AKIAGOOD'] } },
    )
    expect(printed(evidence)).toBe(`${say}\n`)
    const { startedMs, endedMs } = lastStage(evidence)
    expect(endedMs - startedMs).toBeLessThan(5_000)
  })

  test('finds no endpoint in a world without clouds', async () => {
    const evidence = await runOn(engine, lines('import boto3', 'boto3.client("ec2").describe_instances()'), {
      env: ENV,
    })
    expect(lastStage(evidence).ending).toMatchObject({
      kind: 'raised',
      type: 'botocore.exceptions.EndpointConnectionError',
      line: 2,
    })
    expect(lastStage(evidence).cloud).toBeUndefined()
  })

  test('is reached by other clients too, and refuses what is not signed', async () => {
    const evidence = await run([
      'import requests',
      'answer = requests.post("https://ec2.eu-west-1.amazonaws.com/", data={"Action": "DescribeInstances"})',
      'print(answer.status_code, answer.headers["Server"], "AWSAccessKeyId" in answer.text)',
    ])
    expect(printed(evidence)).toBe('400 AmazonEC2 True\n')
  })

  test('keeps what a program did when it runs a second time', async () => {
    const given: Ec2 = { instances: [], pendingMs: 35_000, becomes: 'running', refuses: {} }
    const world = { ...EMPTY_WORLD, env: ENV, cloud: { ec2: given } }
    const program = lines(
      'import boto3',
      `boto3.client("ec2").run_instances(ImageId="${IMAGE}", MinCount=1, MaxCount=1)`,
    )
    const evidence = await engine.run({ program, world, calls: [], timeLimitMs: 60_000, twice: true })
    expect(evidence.stages.map(({ cloud }) => cloud?.ec2?.instances.length)).toEqual([1, 2])
  })
})
