// StartInstances, StopInstances, RebootInstances and TerminateInstances: all of the named instances change, or none does.
import { listOf } from '../params.ts'
import { type Element, itemSet } from '../xml.ts'
import { type Action, DONE, type Ec2Call, endDryRun } from './action.ts'
import { missing, refuse, wrongState } from './errors.ts'
import { type Instance, isAlive, moveTo, STOPPING_MS } from './instance.ts'
import { stateElement } from './instance-xml.ts'
import { byUser } from './instances.ts'

function namedBy({ params, instances, region, nowMs }: Ec2Call): readonly Instance[] {
  const ids = listOf(params, 'InstanceId')
  if (ids.length === 0) missing('InstanceId')
  return instances.named(region, ids, nowMs)
}

/** The states before and after. */
function changed(instances: readonly Instance[], change: (instance: Instance) => void): readonly Element[] {
  return [
    itemSet('instancesSet', instances, (instance) => {
      const before = instance.state
      change(instance)
      return [
        ['instanceId', instance.id],
        stateElement('currentState', instance.state),
        stateElement('previousState', before),
      ]
    }),
  ]
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StartInstances.html */
export const startInstances: Action = (call) => {
  const { nowMs, instances } = call
  const named = namedBy(call)
  for (const one of named) if (one.state !== 'stopped' && !isAlive(one)) wrongState(one.id, 'started')
  endDryRun(call.params)
  return changed(named, (instance) => {
    if (instance.state !== 'stopped') return
    instance.launchedMs = nowMs
    instance.publicIp = instances.publicIp()
    instance.reason = undefined
    moveTo(instance, 'pending', nowMs, instances.afterPending(nowMs))
  })
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StopInstances.html */
export const stopInstances: Action = (call) => {
  const { nowMs } = call
  const named = namedBy(call)
  for (const { id, state } of named) {
    if (state === 'shutting-down' || state === 'terminated') wrongState(id, 'stopped')
    if (state === 'pending') {
      const say = `Instance '${id}' cannot be stopped as it has never reached the 'running' state.`
      refuse('IncorrectInstanceState', say)
    }
  }
  endDryRun(call.params)
  return changed(named, (instance) => {
    if (instance.state !== 'running') return
    instance.reason = byUser(nowMs)
    moveTo(instance, 'stopping', nowMs, { state: 'stopped', atMs: nowMs + STOPPING_MS })
  })
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TerminateInstances.html: what ended already is no failure. */
export const terminateInstances: Action = (call) => {
  const { nowMs } = call
  const named = namedBy(call)
  endDryRun(call.params)
  return changed(named, (instance) => {
    if (instance.state === 'terminated' || instance.state === 'shutting-down') return
    instance.reason = byUser(nowMs)
    moveTo(instance, 'shutting-down', nowMs, { state: 'terminated', atMs: nowMs + STOPPING_MS })
  })
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RebootInstances.html: it stays `running` all the while. */
export const rebootInstances: Action = (call) => {
  for (const { id, state } of namedBy(call)) if (state !== 'running') wrongState(id, 'rebooted')
  endDryRun(call.params)
  return DONE
}
