// The clouds as a part of the network that answers by itself: their endpoints are hosts that no world lists.
import type { Site } from '../web/handler.ts'
import type { CloudNow } from './cloud.ts'

/** Both ports of an endpoint answer; boto3 takes the secure one. */
const PORTS = [
  { port: 443, isSecure: true },
  { port: 80, isSecure: false },
]

export function cloudSite(cloud: CloudNow): Site {
  return {
    ports: (name) => (cloud.endpoint(name) === undefined ? undefined : PORTS),
    async handler(request) {
      const answer = cloud.endpoint(request.place.name)?.({
        method: request.method,
        target: request.queryText === '' ? request.path : `${request.path}?${request.queryText}`,
        headers: { authorization: request.header('authorization') },
        body: new TextDecoder().decode(request.body),
      })
      // It was reached under another name: nothing is known of that here.
      if (answer === undefined) return { kind: 'response', status: 404, fields: [], body: new Uint8Array(0) }
      const fields = Object.entries(answer.headers)
      return { kind: 'response', status: answer.status, fields, body: new TextEncoder().encode(answer.body) }
    },
  }
}
