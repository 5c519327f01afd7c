// Packages that come only when a program imports them: boto3 and what it stands on.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { ENGINE_FOLDER, readEngineFiles } from '../../src/cli/engine-files.ts'
import { createEngine, type Engine } from '../../src/python/create-engine.ts'
import { createLatePackages } from '../../src/python/late-packages.ts'
import { endingOf, lastStage, lines, printed, realMs, runOn, startEngine } from './engine.ts'

/** The tar archive of them, as build/engine.ts made it. */
async function archive(): Promise<Uint8Array> {
  const { key } = JSON.parse(await readFile(join(ENGINE_FOLDER, 'manifest.json'), 'utf8'))
  return gunzipSync(await readFile(join(ENGINE_FOLDER, key, 'late-packages.tar.gz')))
}

describe('boto3', () => {
  let engine: Engine
  let brought = 0
  beforeAll(async () => {
    const latePackages = createLatePackages(() => {
      brought += 1
      return archive()
    })
    engine = await createEngine({ ...(await readEngineFiles(ENGINE_FOLDER)), latePackages }, { realMs })
  })
  const run = (...program: readonly string[]) => runOn(engine, lines(...program), { timeLimitMs: 60_000 })

  test('is not brought for a program that imports other things, or nothing that there is', async () => {
    const evidence = await run(
      'import json, requests',
      'try:',
      '    import boto4',
      'except ImportError as error:',
      '    print(error)',
    )
    expect(printed(evidence)).toBe("No module named 'boto4'\n")
    expect(brought).toBe(0)
  })

  test('is brought for the first that imports it, takes no time of the host and leaves no trace', async () => {
    const evidence = await run(
      'import time',
      'start = time.time()',
      'import boto3',
      'print(boto3.__version__, boto3.__file__, time.time() - start < 0.5)',
    )
    expect(printed(evidence)).toMatch(/^1\.\d+\.\d+ \/lib\/python3\/dist-packages\/boto3\/__init__\.py True\n$/)
    expect(lastStage(evidence).files).toEqual([])
    expect(brought).toBe(1)
  })

  test('is there for all that come after, and for python3 as a process', async () => {
    const evidence = await run(
      'import subprocess, sys',
      'code = "import boto3, dateutil.tz, jmespath, six; print(boto3.session.Session.__name__)"',
      'print(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout)',
    )
    expect(printed(evidence)).toBe('Session\n\n')
    expect(brought).toBe(1)
  })

  test('is imported once for all runs, and each run is the same', async () => {
    const program = [
      'import sys',
      'print("boto3" in sys.modules)',
      'import boto3, multiprocessing, random, uuid',
      'print(uuid.uuid4(), random.random(), bytes(multiprocessing.current_process().authkey))',
    ]
    const evidence = await run(...program)
    expect(printed(evidence)).toMatch(/^True\n/)
    expect(await run('import boto3', 'boto3.client = None')).toMatchObject({ stages: [{ ending: { exitCode: 0 } }] })
    expect(await run(...program)).toEqual(evidence)
    const other = await runOn(await startEngine(), lines(...program), { timeLimitMs: 60_000 })
    expect(other).toEqual(evidence)
  })

  test('makes a client of EC2 with all of its operations, and none of what is not here', async () => {
    const evidence = await run(
      'import boto3, botocore.exceptions',
      'ec2 = boto3.client("ec2", region_name="eu-west-1")',
      'print(ec2.meta.endpoint_url, len(ec2.meta.service_model.operation_names) > 700)',
      'print(boto3.session.Session().get_available_services(), boto3.session.Session().get_available_resources())',
      'print("eu-west-1" in boto3.session.Session().get_available_regions("ec2"))',
      'try:',
      '    boto3.client("s3")',
      'except botocore.exceptions.UnknownServiceError as error:',
      '    print(error)',
    )
    expect(printed(evidence)).toBe(
      lines(
        'https://ec2.eu-west-1.amazonaws.com True',
        "['ec2', 'sts'] ['ec2']",
        'True',
        "Unknown service: 's3'. Valid service names are: ec2, sts",
      ),
    )
  })

  test.each([
    ['without a region', 'boto3.client("ec2")', 'NoRegionError', 'You must specify a region.'],
    [
      'with parameters that cannot be',
      'boto3.client("ec2", region_name="eu-west-1").run_instances(MinCount="one")',
      'ParamValidationError',
      "Parameter validation failed:\nMissing required parameter in input: \"MaxCount\"\nInvalid type for parameter MinCount, value: one, type: <class 'str'>, valid types: <class 'int'>",
    ],
  ])('says what is wrong %s', async (_how, call, type, message) => {
    const evidence = await run('import boto3', call)
    expect(endingOf(evidence)).toMatchObject({ kind: 'raised', type: `botocore.exceptions.${type}`, message, line: 2 })
  })
})

test('boto3 is imported once for all runs, also where the time of the run before is long over', async () => {
  let nowMs = 0
  // Each look at this clock takes a second.
  const realSeconds = (): number => {
    nowMs += 1000
    return nowMs
  }
  const engine = await createEngine(await readEngineFiles(ENGINE_FOLDER), { realMs: realSeconds })
  await runOn(engine, 'pass\n', { timeLimitMs: 10_000_000 })
  nowMs += 20_000_000
  const evidence = await runOn(engine, lines('import sys', 'print("boto3" in sys.modules)', 'import boto3'), {
    timeLimitMs: 10_000_000,
  })
  expect(printed(evidence)).toBe('True\n')
})

test('packages that cannot be brought are an ImportError that says why, and are tried again in the next run', async () => {
  const files = await readEngineFiles(ENGINE_FOLDER)
  let tries = 0
  const latePackages = createLatePackages(() => {
    tries += 1
    return Promise.reject(new Error('A part of Python could not be fetched: no answer came.'))
  })
  const engine = await createEngine({ ...files, latePackages }, { realMs })
  let before = 0
  for (const _round of [1, 2]) {
    const ending = endingOf(await runOn(engine, 'import boto3\n'))
    const message = 'A part of Python could not be fetched: no answer came.'
    expect(ending).toMatchObject({ kind: 'raised', type: 'ImportError', message, line: 1 })
    expect(tries).toBeGreaterThan(before)
    before = tries
  }
})
