// What a world says of the network: the other hosts, how far they are, and which of their ports answer.

/** What a connection to a port leads to: it opens, it is refused at once, or nothing answers. */
export type PortState = 'open' | 'closed' | 'filtered'

export type NetworkHost = {
  /** IPv4 address: `203.0.113.10`. */
  readonly ip: string
  /** There and back, in milliseconds. */
  readonly latencyMs: number
  /** Share of packets without an answer, 0 to 100. */
  readonly lossPercent: number
  /** Number of a TCP port → state. A port that is not named is closed. */
  readonly ports: Readonly<Record<number, PortState>>
}
