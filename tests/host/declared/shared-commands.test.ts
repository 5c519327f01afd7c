// The shared commands of exercises/commands: what each must do for the course.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hostWith, run, sharedFile } from './declared-host.ts'

const host = (name: string, more = '', nouns = '') =>
  hostWith(`${nouns}\ncommands:\n  from: ../commands/${name}.yaml\n${more.replace(/^(?=.)/gm, '  ')}`, [
    sharedFile(`${name}.yaml`),
  ])

test('every shared file can be read', () => {
  const names = readdirSync(join(import.meta.dirname, '../../../exercises/commands'))
  expect(names).toHaveLength(9)
  for (const name of names) expect(Object.keys(host(name.replace('.yaml', '')).world.commands)).not.toEqual([])
})

describe('kubectl', () => {
  test('a scaling is seen by the next question', async () => {
    const cluster = host('kubectl', 'with: {replicas: 9}')
    const ask = ['kubectl', 'get', 'deployment', 'web', '-o', 'jsonpath={.spec.replicas}']
    expect((await run(cluster, ask)).out).toBe('9')
    expect((await run(cluster, 'kubectl scale deployment/web --replicas 10')).out).toBe('deployment.apps/web scaled\n')
    expect((await run(cluster, ask)).out).toBe('10')
    expect((await run(cluster, 'kubectl scale deployment web --replicas=2')).code).toBe(0)
    expect((await run(cluster, ask)).out).toBe('2')
  })

  test('a rollback, and one that an exercise makes fail', async () => {
    expect((await run(host('kubectl'), 'kubectl rollout undo deployment web')).out).toBe(
      'deployment.apps/web rolled back\n',
    )
    const failing = 'kubectl rollout undo ...: {errors: "error: no rollout history found\\n", exits: 1}'
    expect(await run(host('kubectl', failing), 'kubectl rollout undo deployment/web')).toMatchObject({
      code: 1,
      err: 'error: no rollout history found\n',
    })
  })

  test('pods as a table and as JSON', async () => {
    const cluster = host('kubectl', 'with: {pods: {web-1: Running, web-2: CrashLoopBackOff}}')
    expect(
      (await run(cluster, 'kubectl get pods --no-headers')).out.split('\n').map((line) => line.split(/\s+/)[2]),
    ).toEqual(['Running', 'CrashLoopBackOff', undefined])
    const { out } = await run(cluster, 'kubectl get pods -o json -n prod')
    expect(JSON.parse(out).items[1]).toEqual({
      kind: 'Pod',
      metadata: { name: 'web-2' },
      status: { phase: 'CrashLoopBackOff' },
    })
  })
})

describe('terraform', () => {
  const diagnostics = `with:
  diagnostics:
    - {severity: warning, summary: Argument is deprecated, file: main.tf, line: 5, in: 'provider "aws"', code: 'region = "eu"', detail: Use another.}
    - {severity: error, summary: Unsupported argument, file: network.tf, line: 27, in: 'resource "aws_security_group" "web"', code: "ingres {", detail: An argument named "ingres" is not expected here.}`

  test('nothing works before init', async () => {
    const here = host('terraform')
    expect(await run(here, 'terraform validate')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('Missing required provider'),
    })
    expect(JSON.parse((await run(here, 'terraform validate -json')).out)).toMatchObject({
      valid: false,
      error_count: 1,
    })
    expect((await run(here, 'terraform apply -auto-approve')).code).toBe(1)
    expect(await run(here, 'terraform init -input=false')).toMatchObject({
      code: 0,
      out: expect.stringContaining('successfully initialized!'),
    })
    expect((await run(here, 'terraform validate')).out).toMatch(/^Success! The configuration is valid\./)
    expect((await run(here, 'terraform apply -auto-approve')).out).toMatch(/^Apply complete!/)
  })

  test('errors go to standard error, warnings to standard output', async () => {
    const here = host('terraform', diagnostics)
    await run(here, 'terraform init')
    expect(await run(here, 'terraform validate -no-color')).toMatchObject({
      code: 1,
      out: '\nWarning: Argument is deprecated\n\n  on main.tf line 5, in provider "aws":\n  5:   region = "eu"\n\nUse another.\n',
      err: '\nError: Unsupported argument\n\n  on network.tf line 27, in resource "aws_security_group" "web":\n  27:   ingres {\n\nAn argument named "ingres" is not expected here.\n',
    })
  })

  test('as JSON', async () => {
    const here = host('terraform', diagnostics)
    await run(here, 'terraform init')
    const { out, err, code } = await run(here, 'terraform validate -json')
    expect([err, code]).toEqual(['', 1])
    expect(JSON.parse(out)).toMatchObject({
      valid: false,
      error_count: 1,
      warning_count: 1,
      diagnostics: [{}, { severity: 'error', range: { filename: 'network.tf', start: { line: 27 } } }],
    })
  })

  test('warnings alone are valid; an init can fail', async () => {
    const here = host('terraform', diagnostics.split('\n').slice(0, 3).join('\n'), 'files: {.terraform/: {}}')
    const { out, code } = await run(here, 'terraform validate')
    expect([out.includes('The configuration is valid, but there were some'), code]).toEqual([true, 0])
    const offline = host('terraform', 'with: {init: fails}')
    expect(await run(offline, 'terraform init')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Failed to query available provider packages'),
    })
    expect((await run(offline, 'terraform validate')).code).toBe(1)
  })
})

describe('ansible-playbook', () => {
  const PLAYBOOK = 'files: {deploy.yml: "- hosts: all\\n", inventory.ini: "[all]\\n"}'
  const files = 'files: {/srv/app/VERSION: "2.4.0\\n"}'
  const recap = (out: string) => out.slice(out.indexOf('PLAY RECAP')).trim().split('\n').slice(1)

  test('a rehearsal changes nothing, a run does', async () => {
    const here = host('ansible-playbook', `with: {${files}}`, PLAYBOOK)
    expect((await run(here, 'ansible-playbook --check deploy.yml')).code).toBe(0)
    expect(here.files.find('/srv/app/VERSION')).toBeUndefined()
    expect((await run(here, 'ansible-playbook -i inventory.ini deploy.yml')).code).toBe(0)
    expect(here.files.find('/srv/app/VERSION')).toBeDefined()
  })

  test('hosts that fail are in the recap, in the order of the hosts', async () => {
    const here = host(
      'ansible-playbook',
      `with: {${files}, hosts: {web01: ok, web02: failed, 10.0.0.7: {state: failed, failed: 12}}}`,
      PLAYBOOK,
    )
    const { out, code } = await run(here, 'ansible-playbook deploy.yml')
    expect(code).toBe(2)
    expect(out).toContain(
      `fatal: [web02]: FAILED! => {"changed": false, "msg": "No package matching 'nginx' is available"}\n`,
    )
    expect(recap(out)).toEqual([
      'web01                      : ok=2    changed=1    unreachable=0    failed=0    skipped=0    rescued=0    ignored=0   ',
      'web02                      : ok=1    changed=0    unreachable=0    failed=1    skipped=0    rescued=0    ignored=0   ',
      '10.0.0.7                   : ok=1    changed=0    unreachable=0    failed=12   skipped=0    rescued=0    ignored=0',
    ])
    expect(here.files.find('/srv/app/VERSION')).toBeUndefined()
    expect((await run(here, 'ansible-playbook deploy.yml')).code).toBe(2)
  })

  test('unreachable hosts, ignored errors, a rehearsal that fails', async () => {
    const away = await run(
      host('ansible-playbook', 'with: {hosts: {web01: ignored, db01: unreachable}}', PLAYBOOK),
      'ansible-playbook deploy.yml',
    )
    expect(away.code).toBe(4)
    expect(away.out).toContain('fatal: [db01]: UNREACHABLE! => {')
    expect(away.out).toContain('...ignoring\n')
    expect(recap(away.out).at(-1)).toMatch(/^db01 .*unreachable=1 /)
    const rehearsal = host('ansible-playbook', 'with: {rehearsal: {web01: failed}}', PLAYBOOK)
    expect((await run(rehearsal, 'ansible-playbook deploy.yml -C')).code).toBe(2)
    expect((await run(rehearsal, 'ansible-playbook deploy.yml')).code).toBe(0)
  })

  test('no such playbook, and one that is no YAML', async () => {
    expect(await run(host('ansible-playbook'), 'ansible-playbook --check deploy.yml')).toMatchObject({
      code: 1,
      err: 'ERROR! the playbook: deploy.yml could not be found\n',
    })
    expect(
      await run(host('ansible-playbook', 'with: {parses: false}', PLAYBOOK), 'ansible-playbook deploy.yml -C'),
    ).toMatchObject({ code: 4, out: '', err: expect.stringMatching(/^ERROR! We were unable to read either as JSON/) })
  })
})

describe('serverless', () => {
  const FILE = 'files: {serverless.yml: "service: orders-api\\n"}'
  const address = 'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/health'

  test('a deployment takes its time and tells the address on standard output', async () => {
    expect(await run(host('serverless', '', FILE), 'sls deploy --stage prod --verbose')).toEqual({
      code: 0,
      ms: 94_000,
      err: 'Deploying orders-api to stage prod (eu-west-1)\n\n✔ Service deployed to stack orders-api-prod (94s)\n',
      out: `\nendpoint: GET - ${address}\nfunctions:\n  health: orders-api-prod-health (1.2 kB)\n`,
    })
    expect((await run(host('serverless', '', FILE), 'serverless info')).out).toContain('amazonaws.com/dev/health\n')
    expect((await run(host('serverless', '', FILE), 'sls info --stage=prod')).out).toContain(
      `endpoint: GET - ${address}\n`,
    )
  })

  test('several addresses, nothing to deploy, a failure', async () => {
    const endpoints = 'with: {endpoints: [{method: POST, path: /health}, {method: GET, path: /health}]}'
    expect((await run(host('serverless', endpoints, FILE), 'sls deploy -s prod')).out).toContain(
      `\nendpoints:\n  POST - ${address}\n  GET - ${address}\nfunctions:\n`,
    )
    expect(await run(host('serverless', 'with: {deploy: skipped}', FILE), 'sls deploy -s prod')).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('Deployment skipped'),
    })
    expect(await run(host('serverless', 'with: {deploy: fails}', FILE), 'sls deploy -s prod')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^Error:\nCREATE_FAILED: HealthLambdaFunction/),
    })
  })
})

describe('docker', () => {
  const names = (out: string) =>
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).Names)

  test.each(['--all --format json', '-a --format=json'])('all containers: %s', async (options) => {
    expect(names((await run(host('docker'), `docker ps ${options}`)).out)).toEqual([
      'web',
      'worker',
      'search',
      'migrate',
    ])
  })

  test('the other way to ask for JSON, and running ones only', async () => {
    const { out } = await run(host('docker'), ['docker', 'ps', '--all', '--format', '{{json .}}'])
    expect(JSON.parse(out.split('\n')[1] ?? '')).toEqual({
      Image: 'worker:2.4.0',
      Names: 'worker',
      State: 'exited',
      Status: 'Exited (137) 2 hours ago',
    })
    expect(names((await run(host('docker'), 'docker ps --format json')).out)).toEqual(['web', 'search'])
  })

  test('no containers, and no daemon', async () => {
    expect((await run(host('docker', 'with: {containers: []}'), 'docker ps -a --format json')).out).toBe('')
    expect(await run(host('docker', 'with: {daemon: down}'), 'docker ps -a --format json')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^Cannot connect to the Docker daemon/),
    })
  })
})

test('git, pg_isready, ssh and aws answer the usual questions', async () => {
  const git = host('git', 'with: {warning: "warning: redirecting\\n", changes: [{state: " M", path: app.py}]}')
  expect(await run(git, 'git fetch origin')).toMatchObject({ code: 0, out: '', err: 'warning: redirecting\n' })
  expect((await run(git, 'git status --porcelain')).out).toBe(' M app.py\n')
  expect((await run(git, 'git rev-parse --abbrev-ref HEAD')).out).toBe('main\n')
  expect((await run(host('pg_isready'), 'pg_isready -h db01 -p 5433')).out).toBe('db01:5433 - accepting connections\n')
  const down = 'pg_isready -h db01 [options]: {output: "db01:5432 - no response\\n", exits: 2}'
  expect((await run(host('pg_isready', down), 'pg_isready -h db01 -t 3')).code).toBe(2)
  expect((await run(host('ssh'), 'ssh db02 pg_ctl promote')).out).toContain('server promoted\n')
  expect((await run(host('ssh'), ['ssh', 'db02', 'pg_ctl promote'])).code).toBe(0)
  expect((await run(host('aws'), 'aws s3 ls')).out).toBe('2025-11-03 08:15:00 backups\n2025-11-03 08:15:00 logs\n')
  const { out } = await run(host('aws'), 'aws ec2 describe-instances --output json')
  expect(JSON.parse(out).Reservations[0].Instances[0].State).toEqual({ Name: 'running' })
})
