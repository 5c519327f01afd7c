// Files of certificates (RFC 7468): text around base64.

const BLOCK = /-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----([\s\S]*?)-----END (?:TRUSTED |X509 )?CERTIFICATE-----/g
const LINE_CHARS = 64
/** How the certificate of DigiCert Global Root G2 begins: who trusts it trusts the public authorities of a world. */
const PUBLIC_ROOT = 'MIIDjjCCAnagAwIBAgIQAzrx5qcRqaC7KGSxHQn65TANBgkqhkiG9w0BAQsFADBh'

/** The certificates in a text, as base64 without white space. */
export function pemBlocks(text: string): string[] {
  return [...text.matchAll(BLOCK)].map(([, body = '']) => body.replace(/\s+/g, ''))
}

export function isPublicRoot(block: string): boolean {
  return block.startsWith(PUBLIC_ROOT)
}

/** The file of a certificate that is given as DER. */
export function pemOf(der: Uint8Array): string {
  const lines = btoa(String.fromCharCode(...der)).match(new RegExp(`.{1,${LINE_CHARS}}`, 'g')) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
