// One instance of EC2 and how its state moves on by itself while the clock goes.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-lifecycle.html
import type { Ec2State } from '../../../model/cloud.ts'

export type Instance = {
  readonly id: string
  readonly region: string
  readonly reservation: string
  /** Its place among those that were started together, from 0 on. */
  readonly index: number
  readonly image: string
  readonly type: string
  readonly zone: string
  readonly subnet: string
  readonly vpc: string
  readonly keyName?: string | undefined
  readonly securityGroups: readonly string[]
  readonly clientToken: string
  readonly isMonitored: boolean
  /** The program started it. */
  readonly isNew: boolean
  readonly tags: Map<string, string>
  readonly privateIp: string
  /** The address that it shows while it runs. */
  publicIp: string
  launchedMs: number
  state: Ec2State
  /** Since when it is in this state. */
  sinceMs: number
  /** Where its state goes next by itself. */
  next?: { readonly state: Ec2State; readonly atMs: number } | undefined
  /** Why the user, or the cloud, ended it. */
  reason?: { readonly code: string; readonly message: string; readonly text: string } | undefined
}

export const STATE_CODES: Readonly<Record<Ec2State, number>> = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
}

/** How long stopping and ending take. */
export const STOPPING_MS = 30_000
/** A terminated instance is listed for about an hour. */
const LISTED_MS = 3_600_000

export function moveTo(instance: Instance, state: Ec2State, atMs: number, next?: Instance['next']): void {
  instance.state = state
  instance.sinceMs = atMs
  instance.next = next
}

/** Brings its state up to this instant. */
export function settle(instance: Instance, nowMs: number): void {
  const { next } = instance
  if (next === undefined || next.atMs > nowMs) return
  if (instance.state === 'pending' && next.state === 'terminated') {
    const message = 'Server.InternalError: Internal error on launch'
    instance.reason = { code: 'Server.InternalError', message, text: message }
  }
  moveTo(instance, next.state, next.atMs)
}

export function isListed(instance: Instance, nowMs: number): boolean {
  return instance.state !== 'terminated' || nowMs - instance.sinceMs < LISTED_MS
}

export function isAlive({ state }: Instance): boolean {
  return state === 'pending' || state === 'running'
}
