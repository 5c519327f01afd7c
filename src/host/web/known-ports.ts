// What usually listens at a port of which the world only says that it is open.

const WEB = [80, 3000, 5000, 8000, 8008, 8080, 8081, 8888, 9090]
const SECURE = [443, 6443, 8443, 9443]

/** Greetings of servers that speak first, as Debian's packages have them. */
const BANNERS: Readonly<Record<number, string>> = {
  21: '220 (vsFTPd 3.0.3)\r\n',
  22: 'SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n',
  25: '220 mail ESMTP Postfix (Debian/GNU)\r\n',
  110: '+OK Dovecot (Debian) ready.\r\n',
  143: '* OK [CAPABILITY IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE LITERAL+ STARTTLS AUTH=PLAIN] Dovecot (Debian) ready.\r\n',
}

/** Whether a web server answers there, with TLS or without. */
export function isWebPort(port: number): boolean {
  return WEB.includes(port) || isSecurePort(port)
}

export function isSecurePort(port: number): boolean {
  return SECURE.includes(port)
}

export function bannerOf(port: number): string | undefined {
  return BANNERS[port]
}
