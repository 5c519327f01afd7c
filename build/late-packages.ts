// Which packages are brought to a program only when it imports them, and what of them is kept: boto3 with the data of the services that hosts simulate.
import { gunzipSync } from 'node:zlib'
import type { PackageFiles } from './packages.ts'

/** By their names in the lock. */
export const LATE_PACKAGES: ReadonlySet<string> = new Set([
  'boto3',
  'botocore',
  'jmespath',
  'python-dateutil',
  's3transfer',
  'six',
])

/** Service → the version of its API; the newest, which botocore takes. */
const SERVICES: Readonly<Record<string, string>> = { ec2: '2016-11-15', sts: '2011-06-15' }

const DATA = 'botocore/data/'
const RESOURCES = 'boto3/data/'
/** Certificates are certifi's; examples are parts of the documentation. */
const LEFT_OUT = /^botocore\/cacert\.pem$|^boto3\/examples\/|\/examples-1\.json$/

const NOTE = `Of the data of botocore, these folders hold what belongs to the services ${Object.keys(SERVICES).join(' and ')}, without the texts of the
documentation. The other services are left out.
`

/** What of the packages is brought. JSON has no blanks and no documentation in it. */
export function trimLateFiles(files: PackageFiles): PackageFiles {
  const kept = Object.entries(files).filter(([path]) => isKept(path))
  return { ...Object.fromEntries(kept.map(trimmed)), [`${DATA}NOTE.txt`]: new TextEncoder().encode(NOTE) }
}

function isKept(path: string): boolean {
  if (LEFT_OUT.test(path)) return false
  const folder = [DATA, RESOURCES].find((one) => path.startsWith(one))
  if (folder === undefined) return true
  const [service = '', version, file] = path.slice(folder.length).split('/')
  return version === undefined || (SERVICES[service] === version && file !== undefined)
}

function trimmed([path, bytes]: readonly [string, Uint8Array]): [string, Uint8Array] {
  if (!/\.json(\.gz)?$/.test(path)) return [path, bytes]
  const text = new TextDecoder().decode(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  const whole: unknown = JSON.parse(text)
  const data = path === `${DATA}endpoints.json` ? ofServices(whole as Endpoints) : withoutDocumentation(whole)
  return [path.replace(/\.gz$/, ''), new TextEncoder().encode(JSON.stringify(data))]
}

type Endpoints = { readonly partitions: readonly { readonly services: Readonly<Record<string, unknown>> }[] }

function ofServices({ partitions, ...rest }: Endpoints): unknown {
  const only = (services: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(services).filter(([name]) => name in SERVICES))
  return { ...rest, partitions: partitions.map((one) => ({ ...one, services: only(one.services) })) }
}

/** A member of a shape may be called `documentation` too: then it is no text. */
function withoutDocumentation(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDocumentation)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([key, of]) => !(key === 'documentation' && typeof of === 'string'))
  return Object.fromEntries(entries.map(([key, of]) => [key, withoutDocumentation(of)]))
}
