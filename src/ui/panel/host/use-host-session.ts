// The live host as a view has it: opened when the view is looked at.
import { useEffect, useSyncExternalStore } from 'react'
import { useWorkbook } from '../../use-workbook.ts'
import { type HostSession, type HostState, hostSessionOf } from './host-session.ts'
import { usePlacedHost } from './use-placed-host.ts'

const CLOSED: HostState = { kind: 'closed' }
const nothing = (): void => undefined

/** Null where Python cannot run here. */
export function useHostSession(): HostSession | null {
  const workbook = useWorkbook()
  const session = hostSessionOf(workbook)
  const place = usePlacedHost()
  const { name, world } = place ?? { name: null, world: null }
  useEffect(() => {
    if (session !== null && name !== null && world !== null) session.open({ name, world })
  }, [session, name, world])
  return session
}

export function useHostState(session: HostSession | null): HostState {
  return useSyncExternalStore(session?.subscribe ?? (() => nothing), session?.state ?? (() => CLOSED))
}

export function useHostChanges(session: HostSession | null): number {
  return useSyncExternalStore(session?.subscribe ?? (() => nothing), session?.changes ?? (() => 0))
}
