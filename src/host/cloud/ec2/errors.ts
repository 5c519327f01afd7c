// What EC2 says when it refuses: codes, statuses and texts.
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
import type { CloudRefusal } from '../../../model/cloud.ts'
import { CloudError } from '../service.ts'

const BAD_REQUEST = 400

export function refuse(code: string, message: string, status = BAD_REQUEST): never {
  throw new CloudError(code, status, message)
}

export function missing(parameter: string): never {
  return refuse('MissingParameter', `The request must contain the parameter ${parameter}`)
}

export function wrongState(id: string, done: string): never {
  return refuse('IncorrectInstanceState', `The instance '${id}' is not in a state from which it can be ${done}.`)
}

/** A dry run that would succeed is an error too. */
export function dryRun(): never {
  return refuse('DryRunOperation', 'Request would have succeeded, but DryRun flag is set.', 412)
}

/** What is EC2's and not in the simulation says so, in the place where EC2 says that something does not exist. */
export function notSimulated(code: string, message: string): never {
  return refuse(code, `${message} The simulated EC2 does not have it.`)
}

/** Who calls what: some texts name it. */
export type Caller = {
  readonly action: string
  readonly region: string
  readonly accountNumber: string
  readonly userName: string
}

type Known = { readonly status: number; readonly message: (caller: Caller) => string }

/** Errors that a world can ask for by their codes alone. */
const KNOWN: Readonly<Record<string, Known>> = {
  UnauthorizedOperation: { status: 403, message: unauthorized },
  AuthFailure: {
    status: 401,
    message: () => 'AWS was not able to validate the provided access credentials',
  },
  RequestExpired: { status: 400, message: () => 'Request has expired.' },
  OptInRequired: {
    status: 401,
    message: () => 'You are not subscribed to this service. Please go to http://aws.amazon.com to subscribe.',
  },
  PendingVerification: {
    status: 400,
    message: () =>
      'Your request for accessing resources in this region is being validated, and you will not be able to launch additional resources in this region until the validation is complete.',
  },
  RequestLimitExceeded: { status: 503, message: () => 'Request limit exceeded.' },
  ServiceUnavailable: {
    status: 503,
    message: () => 'The request has failed due to a temporary failure of the server.',
  },
  Unavailable: {
    status: 503,
    message: () => "The server is overloaded and can't handle the request.",
  },
  InternalError: { status: 500, message: () => 'An internal error has occurred' },
  InternalFailure: {
    status: 500,
    message: () => 'The request processing has failed because of an unknown error, exception, or failure.',
  },
  InsufficientInstanceCapacity: {
    status: 500,
    message: () =>
      'We currently do not have sufficient capacity for the instance type you requested. Our system will be working on provisioning additional capacity.',
  },
  InstanceLimitExceeded: {
    status: 400,
    message: () => 'Your quota allows for 0 more running instance(s). You requested at least 1.',
  },
  VcpuLimitExceeded: { status: 400, message: () => vcpuLimit(0) },
  DryRunOperation: { status: 412, message: () => 'Request would have succeeded, but DryRun flag is set.' },
}

/** The error that a world asks for. */
export function refusalError(refusal: CloudRefusal, caller: Caller): CloudError {
  const known = KNOWN[refusal.code]
  const message = refusal.message ?? known?.message(caller) ?? `The request was refused: ${refusal.code}.`
  return new CloudError(refusal.code, refusal.status ?? known?.status ?? BAD_REQUEST, message)
}

export function vcpuLimit(limit: number): string {
  return `You have requested more vCPU capacity than your current vCPU limit of ${limit} allows for the instance bucket that the specified instance type belongs to. Please visit http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this limit.`
}

function unauthorized({ action, region, accountNumber, userName }: Caller): string {
  const user = `arn:aws:iam::${accountNumber}:user/${userName}`
  // Actions that only look are about no resource in particular.
  const on = action.startsWith('Describe') ? '' : ` on resource: arn:aws:ec2:${region}:${accountNumber}:instance/*`
  return `You are not authorized to perform this operation. User: ${user} is not authorized to perform: ec2:${action}${on} because no identity-based policy allows the ec2:${action} action.`
}
