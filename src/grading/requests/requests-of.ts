// The requests of a stage, each with the moment at which it was over, as far as its answer or its connection tells.
import type { Stage, WebRequest } from '../../model/evidence.ts'

export function requestsOf({ requests, connections }: Pick<Stage, 'requests' | 'connections'>): readonly WebRequest[] {
  const closed = new Map(
    connections.flatMap(({ number, endedMs }) => (endedMs === undefined ? [] : [[number, endedMs] as const])),
  )
  return requests.map((request) => {
    const { answer, connection, endedMs = answer?.endedMs ?? closed.get(connection ?? 0) } = request
    return endedMs === undefined ? request : { ...request, endedMs }
  })
}
