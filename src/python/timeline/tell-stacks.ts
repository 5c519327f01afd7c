// Tells of the threads of the program's interpreter: when each begins, has its turn, is left and ends.
import type { Stacks } from '../threads/stacks.ts'
import { openThread, type Telling } from './telling.ts'

export function tellStacks(telling: Telling): void {
  const { stacks, add, stackLane, events } = telling
  const open: { -readonly [Key in keyof Stacks]: Stacks[Key] } = stacks
  const before = { add: stacks.add, remove: stacks.remove, turn: stacks.turn, leave: stacks.leave }
  for (const stack of stacks.others()) openThread(telling, stack)
  open.add = (stack) => {
    before.add(stack)
    openThread(telling, stack)
  }
  open.remove = (stack) => {
    telling.running = undefined
    add(stackLane(stack), { kind: 'ended' })
    before.remove(stack)
  }
  open.turn = async (stack) => {
    const lane = stackLane(stack)
    if (lane !== telling.running) add(lane, { kind: 'ready' })
    await before.turn(stack)
    telling.running = lane
    telling.hasWaited = false
    // Where nobody else did anything in between, it had its turn at once.
    if (lane !== undefined && !events.replaceLast(lane, 'ready', { kind: 'runs' })) add(lane, { kind: 'runs' })
  }
  open.leave = () => {
    left(telling)
    before.leave()
  }
}

/** It may wait for what the host's clock knows nothing of: a line of input, a file that is on its way. */
function left(telling: Telling): void {
  const { running, hasWaited, calls, waits, add, isThreaded } = telling
  telling.running = undefined
  if (running === undefined || hasWaited) return
  if (calls.get(running)?.for === 'input') waits(running, undefined)
  else if (isThreaded()) add(running, { kind: 'ready' })
}
