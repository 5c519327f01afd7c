// How a request says who sends it: the Authorization header of Signature Version 4.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html

/** `absent`: it says nothing. `malformed`: not in the form of Signature Version 4. */
export type Signed =
  | { readonly kind: 'absent' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'signed'; readonly accessKey: string; readonly region: string; readonly service: string }

const HEADER =
  /^AWS4-HMAC-SHA256\s+Credential=([^/,\s]+)\/(\d{8})\/([^/,\s]+)\/([^/,\s]+)\/aws4_request,\s*SignedHeaders=[\w;-]+,\s*Signature=[0-9a-f]{64}$/

/**
 * Reads the header.
 * Unlike Linux: the simulated cloud looks at the form of a signature, its access key and its scope, and does not compute it again. So a wrong
 * secret key with a valid access key is taken.
 */
export function readSigned(authorization: string | undefined): Signed {
  if (authorization === undefined || authorization === '') return { kind: 'absent' }
  const [, accessKey, , region, service] = HEADER.exec(authorization.trim()) ?? []
  if (accessKey === undefined || region === undefined || service === undefined) return { kind: 'malformed' }
  return { kind: 'signed', accessKey, region, service }
}
