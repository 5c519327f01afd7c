// The Security Token Service, as far as it tells a program whose keys it has: GetCallerIdentity.
// https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
import type { Ids } from '../ids.ts'
import { isRegion } from '../regions.ts'
import { type Account, type CloudAnswer, type CloudCall, CloudError, type CloudService } from '../service.ts'
import { type Element, xmlDocument } from '../xml.ts'

const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/'

/** Unlike Linux: the simulated STS has the action GetCallerIdentity only. */
export function createSts(account: Account, ids: Ids): CloudService {
  /** Begins as all ids of users do. */
  const userId = `AIDA${ids.hex(17).toUpperCase()}`
  return {
    regionAt(hostName) {
      if (hostName === 'sts.amazonaws.com') return 'us-east-1'
      const [, region] = /^sts\.([a-z0-9-]+)\.amazonaws\.com$/.exec(hostName) ?? []
      return region !== undefined && isRegion(region) ? region : undefined
    },
    answer(call) {
      const requestId = ids.uuid()
      try {
        authenticate(call, account)
        const action = call.params.get('Action') ?? ''
        if (action !== 'GetCallerIdentity') throw unknownAction(action, call)
        const result: Element = [
          'GetCallerIdentityResult',
          [
            ['Arn', `arn:aws:iam::${account.number}:user/${account.userName}`],
            ['UserId', userId],
            ['Account', account.number],
          ],
        ]
        const root: Element = ['GetCallerIdentityResponse', [result, ['ResponseMetadata', [['RequestId', requestId]]]]]
        return answerOf(200, root, requestId)
      } catch (error) {
        if (!(error instanceof CloudError)) throw error
        return answerOf(error.status, errorElement(error, requestId), requestId)
      }
    },
  }
}

function authenticate({ signed, region }: CloudCall, account: Account): void {
  if (signed.kind === 'absent') {
    throw new CloudError('MissingAuthenticationToken', 403, 'Request is missing Authentication Token')
  }
  if (signed.kind === 'malformed') {
    throw new CloudError('IncompleteSignature', 400, 'Authorization header is not in the form of AWS4-HMAC-SHA256.')
  }
  if (!account.isKey(signed.accessKey)) {
    throw new CloudError('InvalidClientTokenId', 403, 'The security token included in the request is invalid.')
  }
  if (signed.region !== region) {
    throw new CloudError('SignatureDoesNotMatch', 403, 'Credential should be scoped to a valid region. ')
  }
  if (signed.service !== 'sts') {
    throw new CloudError('SignatureDoesNotMatch', 403, "Credential should be scoped to correct service: 'sts'. ")
  }
}

function unknownAction(action: string, { params }: CloudCall): CloudError {
  const version = params.get('Version') ?? ''
  return new CloudError('InvalidAction', 400, `Could not find operation ${action} for version ${version}`)
}

function errorElement({ code, message, status }: CloudError, requestId: string): Element {
  const type = status >= 500 ? 'Receiver' : 'Sender'
  return [
    'ErrorResponse',
    [
      [
        'Error',
        [
          ['Type', type],
          ['Code', code],
          ['Message', message],
        ],
      ],
      ['RequestId', requestId],
    ],
  ]
}

function answerOf(status: number, root: Element, requestId: string): CloudAnswer {
  return {
    status,
    headers: { 'x-amzn-requestid': requestId, 'content-type': 'text/xml' },
    body: xmlDocument(root, NAMESPACE),
  }
}
