// Whether a client may trust the certificate of a server: the checks of OpenSSL in their order, with its numbers and words (X509_verify_cert(3)).
import { isAddress, spelledPlainly } from '../network/names.ts'
import type { ServerCertificate } from './certificate.ts'
import { isPublicRoot, pemBlocks } from './pem.ts'
import type { AlertName } from './records.ts'

/** The authorities that a client trusts. */
export type Trust = {
  /** It trusts the public authorities, as the bundles of Debian and of certifi do. */
  readonly isPublic: boolean
  /** Certificates that were loaded, as base64 without white space. */
  readonly blocks: ReadonlySet<string>
}

export const NO_TRUST: Trust = { isPublic: false, blocks: new Set() }
export const PUBLIC_TRUST: Trust = { isPublic: true, blocks: new Set() }

/** What a file of certificates makes trusted, added to what was before. */
export function trustText(text: string, before: Trust = NO_TRUST): Trust {
  const blocks = pemBlocks(text)
  return {
    isPublic: before.isPublic || blocks.some(isPublicRoot),
    blocks: new Set([...before.blocks, ...blocks]),
  }
}

/** `code` is OpenSSL's X509_V_ERR number, `alert` what the client tells the server. */
export type Distrust = { readonly code: number; readonly message: string; readonly alert: AlertName }

const NOT_YET_VALID = 9
const EXPIRED = 10
const SELF_SIGNED = 18
const NO_ISSUER = 20
const WRONG_HOST = 62
const WRONG_ADDRESS = 64

export type Asks = {
  /** What the client connects to, where it compares that: a name or an address. */
  readonly host?: string | undefined
  readonly trust: Trust
  /** Milliseconds since 1970 UTC. */
  readonly nowMs: number
}

/** The first thing that is wrong; undefined: nothing. */
export function distrustOf(certificate: ServerCertificate, { host, trust, nowMs }: Asks): Distrust | undefined {
  if (!isTrusted(certificate, trust))
    return certificate.signedBy.kind === 'self'
      ? { code: SELF_SIGNED, message: 'self-signed certificate', alert: 'unknown_ca' }
      : { code: NO_ISSUER, message: 'unable to get local issuer certificate', alert: 'unknown_ca' }
  if (host !== undefined && !isFor(certificate, host))
    return isAddress(host)
      ? {
          code: WRONG_ADDRESS,
          message: `IP address mismatch, certificate is not valid for '${host}'`,
          alert: 'bad_certificate',
        }
      : {
          code: WRONG_HOST,
          message: `Hostname mismatch, certificate is not valid for '${host}'`,
          alert: 'bad_certificate',
        }
  if (nowMs < certificate.fromMs)
    return { code: NOT_YET_VALID, message: 'certificate is not yet valid', alert: 'bad_certificate' }
  if (nowMs > certificate.untilMs)
    return { code: EXPIRED, message: 'certificate has expired', alert: 'certificate_expired' }
  return undefined
}

function isTrusted({ signedBy, pem }: ServerCertificate, { isPublic, blocks }: Trust): boolean {
  if (pemBlocks(pem).some((block) => blocks.has(block))) return true
  if (signedBy.kind === 'public') return isPublic
  return signedBy.kind === 'authority' && signedBy.blocks.some((block) => blocks.has(block))
}

/** Whether a certificate names a host; a star stands for one whole part, the first (RFC 6125). */
export function isFor({ names }: Pick<ServerCertificate, 'names'>, host: string): boolean {
  const wanted = spelledPlainly(host)
  return names.some((one) => {
    const name = one.toLowerCase()
    if (!name.startsWith('*.')) return name === wanted
    const dot = wanted.indexOf('.')
    return !isAddress(wanted) && dot > 0 && wanted.slice(dot) === name.slice(1)
  })
}
