// What an action of EC2 is: it gets a call and gives what stands in its answer, or refuses by an exception.
import type { Ec2 } from '../../../model/cloud.ts'
import type { Ids } from '../ids.ts'
import type { Params } from '../params.ts'
import type { Account } from '../service.ts'
import type { Element } from '../xml.ts'
import { dryRun, refuse } from './errors.ts'
import type { Instances } from './instances.ts'

export type Ec2Call = {
  readonly region: string
  readonly params: Params
  readonly nowMs: number
  readonly account: Account
  readonly given: Ec2
  readonly instances: Instances
  readonly ids: Ids
  /** Client token, with its region → the calls of RunInstances that had it. */
  readonly tokens: Map<string, { readonly asked: string; readonly instanceIds: readonly string[] }>
}

export type Action = (call: Ec2Call) => readonly Element[]

/** A parameter that is `true` or `false`; false if absent. */
export function flag(params: Params, name: string): boolean {
  const value = params.get(name)?.toLowerCase()
  if (value === undefined || value === 'false') return false
  if (value === 'true') return true
  return refuse(
    'InvalidParameterValue',
    `Value (${params.get(name)}) for parameter ${name} is invalid. Expecting a boolean.`,
  )
}

/** To be asked when everything else is found right: a dry run ends here. */
export function endDryRun(params: Params): void {
  if (flag(params, 'DryRun')) dryRun()
}

export const DONE: readonly Element[] = [['return', true]]
