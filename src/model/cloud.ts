// The clouds of a world: what their accounts hold, and what their APIs refuse. Each service is a part of its own.

export type Cloud = { readonly ec2?: Ec2 }

export type Ec2 = {
  readonly instances: readonly Ec2Instance[]
  /** Image ids that exist; any well-formed one if absent. */
  readonly images?: readonly string[]
  /** How long a new instance is pending, and what becomes of it then. */
  readonly pendingMs: number
  readonly becomes: 'running' | 'terminated'
  /** Action, such as `RunInstances` → what its calls are answered, one after the other; the last does not repeat: after it, calls succeed. */
  readonly refuses: Readonly<Record<string, readonly CloudRefusal[]>>
}

export type CloudRefusal = {
  /** Such as `UnauthorizedOperation`. */
  readonly code: string
  readonly status: number
  readonly message: string
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
  /** Its public address while it runs. */
  readonly publicIp?: string
  readonly privateIp?: string
  /** Milliseconds since 1970 UTC. */
  readonly launchedMs: number
}

/** What is left at the end of a stage. `isNew`: the program started it. */
export type CloudLeft = {
  readonly ec2?: { readonly region: string; readonly instances: readonly (Ec2Instance & { readonly isNew: boolean })[] }
}
