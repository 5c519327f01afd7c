// `leaves`: processes and services of the world, as they stand at the end.
import type { LeftPattern } from '../../model/check.ts'
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'
import { nameProcess } from './signals.ts'

export function checkLeaves(patterns: readonly LeftPattern[], scene: Scene): Finding | undefined {
  for (const pattern of patterns) {
    const finding = pattern.kind === 'service' ? checkService(pattern, scene) : checkProcess(pattern, scene)
    if (finding !== undefined) return finding
  }
  return undefined
}

function checkService({ service, is }: Extract<LeftPattern, { kind: 'service' }>, scene: Scene): Finding | undefined {
  const state = scene.stage.services[service]
  if (state === is) return undefined
  if (state === undefined)
    return { way: 'no service', say: `There is no service \`${service}\` on this host.`, expected: is }
  const say = `The service \`${service}\` is ${state} at the end, expected ${is}.`
  return { way: `service ${state}`, say, expected: is, seen: state }
}

function checkProcess({ process, is }: Extract<LeftPattern, { kind: 'process' }>, scene: Scene): Finding | undefined {
  const { processes } = scene.case.world
  const meant = processes.filter(({ pid, name }) => String(pid) === process || name === process)
  const name = nameProcess(process, scene)
  if (meant.length === 0) return { way: 'no process', say: `${name} was never there.`, expected: is }
  const isGone = (pid: number): boolean => scene.stage.endedProcesses.includes(pid)
  if (is === 'gone' && meant.some(({ pid }) => !isGone(pid)))
    return { way: 'still running', say: `${name} is still there at the end; it should be gone.`, expected: 'gone' }
  if (is === 'running' && meant.some(({ pid }) => isGone(pid)))
    return { way: 'gone', say: `${name} is gone at the end; it should still run.`, expected: 'running' }
  return undefined
}
