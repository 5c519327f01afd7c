// Describes boto3 for Pyright. boto3 makes its methods while it runs, from the data of each service, so that its source says nothing of them; the
// descriptions are made from the same data.
import type { PackageFiles } from './packages.ts'

type Service = {
  readonly operations: Readonly<Record<string, { readonly input?: { readonly shape: string } }>>
  readonly shapes: Readonly<Record<string, Shape>>
}

type Shape = {
  readonly type: string
  readonly required?: readonly string[]
  readonly members?: Readonly<Record<string, { readonly shape: string }>>
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'str',
  integer: 'int',
  long: 'int',
  boolean: 'bool',
  list: 'list[Any]',
  structure: 'dict[str, Any]',
  map: 'dict[str, Any]',
  timestamp: 'datetime | str',
  blob: 'bytes',
}

/** Path → text, of the services whose data is among the files. */
export function describeBoto3(files: PackageFiles): Readonly<Record<string, string>> {
  const services = Object.keys(files).flatMap((path) => {
    const name = /^botocore\/data\/(\w+)\/[^/]+\/service-2\.json$/.exec(path)?.[1]
    return name === undefined ? [] : [[name, JSON.parse(textOf(files, path)) as Service] as const]
  })
  const names = services.map(([name]) => name)
  return {
    'boto3/__init__.pyi': [
      'from typing import Any, Literal, overload',
      `from boto3.services import ${names.map(className).join(', ')}`,
      'from boto3.session import Session as Session',
      ...clients(names, ''),
      'def setup_default_session(**settings: Any) -> None: ...\n',
    ].join('\n'),
    'boto3/session.pyi': [
      'from typing import Any, Literal, overload',
      `from boto3.services import ${names.map(className).join(', ')}`,
      'class Session:',
      '    def __init__(self, aws_access_key_id: str = ..., aws_secret_access_key: str = ..., aws_session_token: str = ..., region_name: str = ..., profile_name: str = ...) -> None: ...',
      '    region_name: str\n    profile_name: str',
      ...clients(names, '    '),
      '',
    ].join('\n'),
    'boto3/services.pyi': `from datetime import datetime\nfrom typing import Any\n${services.map(([name, service]) => describeClient(name, service)).join('\n')}`,
    'botocore/__init__.pyi': '',
    'botocore/exceptions.py': textOf(files, 'botocore/exceptions.py'),
  }
}

function clients(names: readonly string[], indent: string): readonly string[] {
  const self = indent === '' ? '' : 'self, '
  return [
    ...names.flatMap((name) => [
      `${indent}@overload`,
      `${indent}def client(${self}service_name: Literal["${name}"], region_name: str = ..., **settings: Any) -> ${className(name)}: ...`,
    ]),
    `${indent}def resource(${self}service_name: str, region_name: str = ..., **settings: Any) -> Any: ...`,
  ]
}

const className = (service: string): string => service.toUpperCase()

function describeClient(name: string, { operations, shapes }: Service): string {
  const methods = Object.entries(operations).map(([operation, { input }]) => {
    const { members = {}, required = [] } = shapes[input?.shape ?? ''] ?? { type: 'structure' }
    const needed = (member: string): number => (required.includes(member) ? 0 : 1)
    const parameters = Object.entries(members)
      .toSorted(([one], [other]) => needed(one) - needed(other))
      .map(([member, { shape }]) => {
        const kind = KINDS[shapes[shape]?.type ?? ''] ?? 'Any'
        return `${member}: ${kind}${required.includes(member) ? '' : ' = ...'}`
      })
    const all = parameters.length === 0 ? 'self' : `self, *, ${parameters.join(', ')}`
    return `    def ${methodName(operation)}(${all}) -> dict[str, Any]: ...`
  })
  return [
    `class ${className(name)}:`,
    '    exceptions: Any\n    meta: Any',
    '    def can_paginate(self, operation_name: str) -> bool: ...',
    '    def get_paginator(self, operation_name: str) -> Any: ...',
    '    def get_waiter(self, waiter_name: str) -> Any: ...',
    '    def close(self) -> None: ...',
    ...methods,
    '',
  ].join('\n')
}

/** As botocore's `xform_name` has it: `DescribeInstances` is `describe_instances`. */
function methodName(operation: string): string {
  return operation
    .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
}

function textOf(files: PackageFiles, path: string): string {
  return new TextDecoder().decode(files[path])
}
