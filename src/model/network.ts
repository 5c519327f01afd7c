// The network around the host: which names there are, and what answers at them.
import type { CertificateFault } from './web.ts'
/**
 * Name → host. A name that is not here does not resolve; the host's own name and `localhost` always do. Every host that a route of the web
 * names is here, with the ports of its servers open.
 */
export type Network = Readonly<Record<string, NetworkHost>>

export type NetworkHost = {
  /** IPv4, such as `142.250.74.46`. */
  readonly ip: string
  /** Of a packet there and back. */
  readonly latencyMs: number
  /** What the packets of a `ping` take in turn, the first again after the last; about `latencyMs` each if absent. */
  readonly latenciesMs?: readonly number[]
  /** Share of the packets that are lost, 0 to 100. At 100 nothing ever answers. */
  readonly lossPercent: number
  /** A port that is not here is closed: a connection to it is refused. */
  readonly ports: Readonly<Record<number, PortState>>
  /** What its TLS servers show; a certificate of a public authority if absent. */
  readonly certificate?: Certificate
}

export type Certificate = {
  readonly fault?: CertificateFault
  /**
   * Path of the file that holds the private authority which signed it: a client that trusts this file trusts the server. Where the world has
   * no such file, the host makes one.
   */
  readonly authority?: string
  /** The names that it is for, the host's own if absent. */
  readonly names?: readonly string[]
  /** Milliseconds since 1970 UTC; a year around the world's clock if absent. */
  readonly fromMs?: number
  readonly untilMs?: number
}

/** `filtered`: packets to it are dropped, so nothing answers. */
export type PortState = 'open' | 'closed' | 'filtered'
