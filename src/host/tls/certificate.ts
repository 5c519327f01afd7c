// The certificates that servers show: made from what the world says of a host, as plain data and as the file that programs see (PEM).
import type { Certificate } from '../../model/network.ts'
import type { CertificateFault } from '../../model/web.ts'
import { encodeCertificate } from './certificate-file.ts'
import { pemBlocks, pemOf } from './pem.ts'

export type DistinguishedName = {
  readonly country?: string
  readonly organization?: string
  readonly commonName: string
}

export type ServerCertificate = {
  readonly subject: DistinguishedName
  readonly issuer: DistinguishedName
  /** Names and addresses that it is for (subjectAltName). */
  readonly names: readonly string[]
  /** Milliseconds since 1970 UTC, in whole seconds. */
  readonly fromMs: number
  readonly untilMs: number
  /** In hexadecimal, capitals. */
  readonly serialNumber: string
  readonly signedBy: Signer
  /** The whole of it as a file: `-----BEGIN CERTIFICATE-----` … */
  readonly pem: string
}

/** `authority`: the PEM blocks of the files of the authority, without white space. `unknown`: one that nobody trusts. */
export type Signer =
  | { readonly kind: 'public' | 'self' | 'unknown' }
  | { readonly kind: 'authority'; readonly blocks: readonly string[] }

const YEAR_MS = 31_536_000_000
const DAY_MS = 86_400_000
const SECOND_MS = 1000

/** A public authority that is in the usual bundles, and whose certificate is PUBLIC_ROOT there. */
export const PUBLIC_ISSUER: DistinguishedName = {
  country: 'US',
  organization: 'DigiCert Inc',
  commonName: 'DigiCert Global G2 TLS RSA SHA256 2020 CA1',
}
/** A private authority. */
export const INTERNAL_ISSUER: DistinguishedName = { organization: 'Internal', commonName: 'Internal Root CA' }

export type CertificateFacts = {
  /** The name of the host. */
  readonly host: string
  readonly given?: Certificate | undefined
  /** Counts instead of the one that is given. */
  readonly fault?: CertificateFault | undefined
  /** The world's clock at its start, in milliseconds since 1970 UTC. */
  readonly startMs: number
  /** What is in the file of the private authority. */
  readonly authorityText?: string | undefined
}

/** What a server of a host shows. */
export function makeCertificate({
  host,
  given,
  startMs,
  authorityText,
  ...facts
}: CertificateFacts): ServerCertificate {
  const fault = facts.fault ?? given?.fault
  const names = fault === 'wrong host certificate' ? [otherName(host)] : (given?.names ?? [host])
  const subject: DistinguishedName = { commonName: names[0] ?? host }
  const signedBy = signerOf(fault, given, authorityText)
  const plain = {
    subject,
    issuer: issuerOf(signedBy, subject),
    names,
    ...times(fault, given, startMs),
    serialNumber: serialOf(`${host} ${fault ?? ''}`),
    signedBy,
  }
  return { ...plain, pem: pemOf(encodeCertificate(plain)) }
}

/** The file of a private authority. `name`: two with another name are two authorities. */
export function makeAuthority(name: string, startMs: number): string {
  const certificate = {
    subject: INTERNAL_ISSUER,
    issuer: INTERNAL_ISSUER,
    names: [],
    ...times(undefined, undefined, startMs),
    serialNumber: serialOf(name),
    signedBy: { kind: 'self' },
  } as const
  return pemOf(encodeCertificate(certificate))
}

function signerOf(
  fault: CertificateFault | undefined,
  given: Certificate | undefined,
  authorityText: string | undefined,
): Signer {
  if (fault === 'self-signed certificate') return { kind: 'self' }
  if (given?.authority !== undefined) return { kind: 'authority', blocks: pemBlocks(authorityText ?? '') }
  return { kind: fault === 'unknown authority' ? 'unknown' : 'public' }
}

function issuerOf(signedBy: Signer, subject: DistinguishedName): DistinguishedName {
  switch (signedBy.kind) {
    case 'public':
      return PUBLIC_ISSUER
    case 'self':
      return subject
    case 'unknown':
    case 'authority':
      return INTERNAL_ISSUER
    default:
      return signedBy satisfies never
  }
}

function times(
  fault: CertificateFault | undefined,
  given: Certificate | undefined,
  startMs: number,
): { readonly fromMs: number; readonly untilMs: number } {
  const untilMs =
    fault === 'expired certificate' ? Math.min(given?.untilMs ?? startMs, startMs) - DAY_MS : given?.untilMs
  const until = untilMs ?? startMs + YEAR_MS / 2
  return { fromMs: whole(given?.fromMs ?? until - YEAR_MS), untilMs: whole(until) }
}

function whole(ms: number): number {
  return Math.floor(ms / SECOND_MS) * SECOND_MS
}

/** A name that does not cover the host: that of a neighbour. */
function otherName(host: string): string {
  const [, ...domain] = host.split('.')
  return domain.length > 1 ? `other.${domain.join('.')}` : `other.${host}`
}

/** The same for the same text (FNV-1a, over it four times). */
function serialOf(text: string): string {
  const word = (salt: number): string => {
    let hash = 0x811c9dc5 ^ salt
    for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
    return (hash >>> 0).toString(16).toUpperCase().padStart(8, '0')
  }
  return `0${word(0).slice(1)}${word(1)}${word(2)}${word(3)}`
}
