// Which authorities the programs of the host trust: those of Debian's bundle, and what was added to it.
import { bytesOf } from '../../files/inode.ts'
import type { Host } from '../../host.ts'
import { PUBLIC_TRUST, type Trust, trustText } from '../../tls/verify.ts'

export const DEBIAN_BUNDLE = '/etc/ssl/certs/ca-certificates.crt'

/** The public authorities, and those that the file holds besides where it is there. */
export function trustOfHost({ files }: Pick<Host, 'files'>): Trust {
  const inode = files.find(DEBIAN_BUNDLE)
  if (inode === undefined || inode.content.kind !== 'file') return PUBLIC_TRUST
  return trustText(new TextDecoder().decode(bytesOf(inode)), PUBLIC_TRUST)
}
