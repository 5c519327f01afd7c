// Names of well-known ports (/etc/services).

const NAMES: Readonly<Record<number, string>> = {
  20: 'ftp-data',
  21: 'ftp',
  22: 'ssh',
  23: 'telnet',
  25: 'smtp',
  53: 'domain',
  80: 'http',
  110: 'pop3',
  123: 'ntp',
  143: 'imap2',
  161: 'snmp',
  389: 'ldap',
  443: 'https',
  514: 'shell',
  587: 'submission',
  636: 'ldaps',
  873: 'rsync',
  993: 'imaps',
  995: 'pop3s',
  1433: 'ms-sql-s',
  1883: 'mqtt',
  2049: 'nfs',
  3306: 'mysql',
  5432: 'postgresql',
  5672: 'amqp',
  6379: 'redis',
  8080: 'http-alt',
  10050: 'zabbix-agent',
}

/** The name of a port by its number, or its number by its name; undefined where it has none. */
export function serviceOf(portOrName: number | string): string | undefined {
  if (typeof portOrName === 'number') return NAMES[portOrName]
  return Object.keys(NAMES).find((port) => NAMES[Number(port)] === portOrName)
}
