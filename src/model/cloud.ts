// The clouds of a world: what their accounts hold, and what their APIs refuse. Each service is a part of its own.

export type Cloud = {
  /** The region in which everything lives that names no other; that of AWS_DEFAULT_REGION if absent, else us-east-1. */
  readonly region?: string
  /** Ids of the access keys that are valid; any well-formed one if absent. */
  readonly accessKeys?: readonly string[]
  readonly ec2?: Ec2
}

export type Ec2 = {
  readonly instances: readonly Ec2Instance[]
  /** Image ids that exist; any well-formed one if absent. */
  readonly images?: readonly string[]
  /** How long an instance is pending that was started, or that the world gives as pending, and what becomes of it then. */
  readonly pendingMs: number
  readonly becomes: 'running' | 'terminated'
  /** Action, such as `RunInstances` → what its calls are answered, one after the other; the last does not repeat: after it, calls succeed. */
  readonly refuses: Readonly<Record<string, readonly CloudRefusal[]>>
}

export type CloudRefusal = {
  /** Such as `UnauthorizedOperation`. */
  readonly code: string
  /** The service's own for this code if absent. */
  readonly status?: number
  /** The service's own for this code if absent. */
  readonly message?: string
  /** It is answered to every call from here on. */
  readonly always?: true
}

export type Ec2State = 'pending' | 'running' | 'shutting-down' | 'terminated' | 'stopping' | 'stopped'

export type Ec2Instance = {
  readonly id: string
  readonly image: string
  readonly type: string
  readonly state: Ec2State
  readonly tags: Readonly<Record<string, string>>
  /** The cloud's own region if absent. */
  readonly region?: string
  /** Its public address while it runs; made up if absent. */
  readonly publicIp?: string
  readonly privateIp?: string
  /** Milliseconds since 1970 UTC. */
  readonly launchedMs: number
}

/** What is left at the end of a stage. */
export type CloudLeft = { readonly ec2?: { readonly instances: readonly Ec2InstanceLeft[] } }

/** `isNew`: the program started it. Addresses are there only while it has them. */
export type Ec2InstanceLeft = Ec2Instance & { readonly region: string; readonly isNew: boolean }
