import { describe, expect, test } from 'vitest'
import { fitsCommand } from '../../src/grading/commands/match-command.ts'
import { judgeCase } from '../../src/grading/judge-case.ts'
import type { CommandPattern, RunsPattern } from '../../src/model/check.ts'
import type { CommandRun } from '../../src/model/evidence.ts'
import { caseOf, script } from './build-evidence.ts'
import { argument, command, ran, shell, some } from './build-runs.ts'

function judged(commands: readonly CommandRun[], ...what: readonly RunsPattern[]) {
  return judgeCase(caseOf([{ kind: 'runs', what }]), script('', {}, { commands }))
}

const say = (commands: readonly CommandRun[], ...what: readonly RunsPattern[]) =>
  judged(commands, ...what)?.say ?? 'holds'

const fits = (line: string, pattern: string | CommandPattern) =>
  fitsCommand(ran(line), typeof pattern === 'string' ? command(pattern) : pattern)

describe('which command a line means', () => {
  test.each([
    ['ping -c 4 google.com', 'ping -c 4 google.com', true],
    ['/usr/bin/ping -c 4 google.com', 'ping -c 4 google.com', true],
    ['ping -c 4 google.com', '/bin/ping -c 4 google.com', true],
    ['ping -c 4 google.com -q', 'ping -c 4 google.com', false],
    ['ping google.com', 'ping ...', true],
    ['ping', 'ping ...', true],
    ['pinger', 'ping ...', false],
    ['git -q fetch --all origin', 'git [options] fetch origin', true],
    ['git fetch upstream', 'git [options] fetch origin', false],
    ['kubectl get pods -A', 'kubectl get {x} -A|--all-namespaces', true],
    ['kubectl get -A', 'kubectl get {x} -A', false],
    ['a b c d e', 'a ... d ...', true],
    ['./script.sh', 'script.sh', true],
    ['bash script.sh', 'script.sh', true],
    ['sh ./script.sh now', './script.sh now', true],
    ['bash -x script.sh', 'script.sh', false],
    ['cat script.sh', 'script.sh', false],
    ['bash script.sh', 'bash script.sh', true],
  ])('%s is %s: %s', (line, pattern, expected) => {
    expect(fits(line, pattern)).toBe(expected)
  })

  const open = (...wanted: readonly (readonly string[])[]) =>
    command('nc ...', { with: wanted.map((one) => argument(...one)) })

  test.each([
    ['nc -z db01 5432', [['-z'], ['db01']], true],
    ['nc -zv db01 5432', [['-z'], ['-v']], true],
    ['nc -zw3 db01 5432', [['-z'], ['-w']], true],
    ['nc -c4 db01', [['-c']], true],
    ['nc db01 5432', [['-z']], false],
    ['nc -w 3 db01', [['-w 3']], true],
    ['nc -w3 db01', [['-w 3']], true],
    ['nc -zvw3 db01', [['-w 3']], true],
    ['nc -zw 3 db01', [['-w 3']], true],
    ['nc --wait=3 db01', [['-w 3', '--wait 3']], true],
    ['nc -w 30 db01', [['-w 3']], false],
    ['nc db01 -w', [['-w 3']], false],
    ['nc -json', [['-j']], true],
    ['nc --zero', [['-z']], false],
  ])('%s has %j: %s', (line, wanted, expected) => {
    expect(fits(line, open(...wanted))).toBe(expected)
  })

  test('an option and its value may be one argument', () => {
    expect(fitsCommand({ ...ran('nc'), argv: ['nc', '-w 3', 'db01'] }, open(['-w 3']))).toBe(true)
  })

  test('arguments that must not be there', () => {
    const real = command('ansible-playbook ...', { without: [argument('-C', '--check')] })
    expect(fits('ansible-playbook --check deploy.yml', real)).toBe(false)
    expect(fits('ansible-playbook deploy.yml', real)).toBe(true)
  })
})

describe('what is said', () => {
  test('a command that never ran, and what ran instead', () => {
    expect(say([ran('systemctl status nginx'), ran('df -h')], some('systemctl restart nginx'))).toBe(
      'Your program never ran `systemctl restart nginx`; it ran: `systemctl status nginx` and `df -h`.',
    )
    expect(say([], some('df -h'))).toBe('Your program never ran `df -h`; it ran no command.')
  })

  test('how often', () => {
    const twice = [ran('df -h'), ran('df -h')]
    expect(say(twice, some('df -h', { times: { atLeast: 1, atMost: 1 } }))).toBe(
      'Your program ran `df -h` 2 times, expected once.',
    )
    expect(say(twice, some('df -h', { times: { atLeast: 3 } }))).toBe(
      'Your program ran `df -h` 2 times, expected at least 3 times.',
    )
    expect(say([ran('rm -rf /', { line: 4 })], some('rm ...', { times: { atLeast: 0, atMost: 0 } }))).toBe(
      'Your program ran `rm -rf /` in line 4; it should not.',
    )
    expect(say([], some('rm ...', { times: { atLeast: 0, atMost: 0 } }))).toBe('holds')
  })

  test('a list and a string are alike, unless it must be started directly', () => {
    const through = shell('nc -z db01 80', ran('nc -z db01 80', { line: 3 }))
    expect(say(through, some('nc -z db01 80', { times: { atLeast: 1, atMost: 1 } }))).toBe('holds')
    expect(say(through, some('nc -z db01 80', { isDirect: true }))).toBe(
      '`nc -z db01 80` ran through a shell (line 3). Start it directly, with a list of arguments.',
    )
    const became = ran('nc -z db01 80', { first: ['/bin/sh', '-c', 'exec nc -z db01 80'] })
    expect(judged([became], some('nc ...', { isDirect: true }))?.way).toBe('through a shell')
    expect(say([ran('nc -z db01 80')], some('nc ...', { isDirect: true }))).toBe('holds')
  })

  test('where its output went, and what it ended with', () => {
    const loose = ran('df -h', { streams: { in: 'terminal', out: 'terminal', err: 'terminal' } })
    expect(say([loose], some('df -h', { isCaptured: true }))).toBe(
      'What `df -h` wrote went straight to the terminal; your program should capture it.',
    )
    expect(say([loose], some('df -h', { isCaptured: false }))).toBe('holds')
    expect(say([ran('df -h', { exitCode: 1 })], some('df -h', { exits: 0 }))).toBe(
      '`df -h` ended with exit code 1, expected 0.',
    )
    expect(say([ran('df -h', { exitCode: -9 })], some('df -h', { exits: 'not 0' }))).toBe('holds')
  })

  test('the order', () => {
    const [init, validate] = [command('terraform init ...'), command('terraform validate ...')]
    const order = { kind: 'in order', commands: [init, validate] } as const
    expect(say([ran('terraform init'), ran('ls'), ran('terraform validate -json')], order)).toBe('holds')
    expect(say([ran('terraform validate'), ran('terraform init')], order)).toBe(
      'Your program did not run `terraform validate ...` after `terraform init ...`; it ran: `terraform validate` and `terraform init`.',
    )
    expect(say([ran('terraform init')], order)).toBe(
      'Your program never ran `terraform validate ...`; it ran: `terraform init`.',
    )
  })

  test('nothing but what is meant; shells that carry it and what it runs itself are fine', () => {
    const only = { kind: 'only', commands: [command('nc ...'), command('script.sh')] } as const
    expect(say(shell('nc -z a 1; touch /tmp/owned', ran('nc -z a 1'), ran('touch /tmp/owned')), only)).toBe(
      'Your program ran `touch /tmp/owned` too; expected only `nc ...` and `script.sh`.',
    )
    const own = ran('bash script.sh')
    expect(say([own, ran('cat /etc/hostname', { by: own.pid })], only)).toBe('holds')
    expect(say(shell('true'), { kind: 'only', commands: [] })).toBe('holds')
    expect(say([ran('true')], { kind: 'only', commands: [] })).toBe(
      'Your program ran `true`; it should run no command.',
    )
  })

  test('what happened when is shown, in words that a shell reads', () => {
    const odd = { ...ran('rsync x', { line: 7, exitCode: 12 }), argv: ['rsync', '/srv/on call/rota; v2.txt'] }
    expect(judged([odd], some('ls'))).toMatchObject({
      timeline: ["09:00:00 rsync '/srv/on call/rota; v2.txt' → 12 (line 7)"],
      seen: "rsync '/srv/on call/rota; v2.txt'",
      expected: 'ls',
      way: 'never ran',
    })
  })
})
