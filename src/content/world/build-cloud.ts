// The cloud of a world: servers of EC2 with all that an author may leave out, and what its API refuses.
import type { Cloud, CloudRefusal, Ec2, Ec2Instance, Ec2State } from '../../model/cloud.ts'
import { hash } from '../fingerprint.ts'
import type { Report } from '../report.ts'
import { entriesOf, listOf, numberOf, textOf, textsOf, type Written, wordIn } from '../yaml/written.ts'
import { type Layers, lastOf, mappingOf, mergedFacts } from './layers.ts'
import { millisecondsIn, startedMsIn } from './machine/read-figures.ts'

const PENDING_MS = 35_000
const IMAGE = 'ami-0c55b159cbfafe1f0'
const TYPE = 't3.micro'
const LAUNCHED_AGO_MS = 86_400_000

/** Undefined where no layer speaks of a cloud. */
export function buildCloud(layers: Layers, clockMs: number, report: Report): Cloud | undefined {
  const clouds = layers.map((layer) => wordIn(wordIn(layer, 'cloud'), 'ec2')).filter((node) => node !== undefined)
  if (layers.every((layer) => wordIn(layer, 'cloud') === undefined)) return undefined
  const all = layers.map((layer) => wordIn(layer, 'cloud')).filter((node) => node !== undefined)
  const region = textOf(lastOf(all, 'region'))
  const keys = lastOf(all, 'access keys')
  return {
    ...(region === undefined ? {} : { region }),
    ...(keys === undefined ? {} : { accessKeys: textsOf(keys) }),
    ec2: buildEc2(clouds, clockMs, report),
  }
}

function buildEc2(layers: Layers, clockMs: number, report: Report): Ec2 {
  const pending = lastOf(layers, 'pending')
  const images = lastOf(layers, 'images')
  const written = [...mergedFacts(layers, 'instances', spell)].flatMap(([name, node]) =>
    listOf(node).map((item, twin) => ({ name, twin, node: spell(item) })),
  )
  return {
    instances: written.map((one) => buildInstance(one, clockMs, report)),
    ...(images === undefined ? {} : { images: textsOf(images) }),
    pendingMs: pending === undefined ? PENDING_MS : millisecondsIn(pending),
    becomes: textOf(lastOf(layers, 'becomes')) === 'terminated' ? 'terminated' : 'running',
    refuses: Object.fromEntries([...mergedFacts(layers, 'refuses')].map(([action, node]) => [action, refusals(node)])),
  }
}

/** `running` is short for `{state: running}`. */
function spell(node: Written): Written {
  return node.kind === 'text' ? mappingOf('state', node) : node
}

/** `twin`: how many of the same name stand before it. */
type WrittenInstance = { readonly name: string; readonly twin: number; readonly node: Written }

function buildInstance({ name, twin, node }: WrittenInstance, clockMs: number, report: Report): Ec2Instance {
  const word = (key: string) => textOf(wordIn(node, key))
  const state = (word('state') ?? 'running') as Ec2State
  const launched = wordIn(node, 'launched')
  const launchedMs = launched === undefined ? undefined : startedMsIn(textOf(launched) ?? '', clockMs)
  if (launched !== undefined && launchedMs === undefined)
    report.error('wrong-kind', launched.place, 'There is no such date or time. Write for example  2 days ago')
  const digits = hash(`${name} ${twin}`)
  const [region, publicIp, privateIp] = [word('region'), word('public ip'), word('private ip')]
  return {
    id: word('id') ?? `i-0${digits}`,
    image: word('image') ?? IMAGE,
    type: word('type') ?? TYPE,
    state,
    tags: tagsOf(name, wordIn(node, 'tags')),
    ...(region === undefined ? {} : { region }),
    ...(publicIp === undefined ? {} : { publicIp }),
    ...(privateIp === undefined ? {} : { privateIp }),
    launchedMs: launchedMs ?? clockMs - LAUNCHED_AGO_MS,
  }
}

function tagsOf(name: string, node: Written | undefined): Ec2Instance['tags'] {
  const tags: [string, string][] = [['Name', name]]
  const written = entriesOf(node)
  const kept = tags.filter(([tag]) => written.every((entry) => entry.name !== tag))
  return Object.fromEntries([
    ...kept,
    ...written.flatMap(({ name: tag, value }) =>
      value.kind === 'nothing' ? [] : [[tag, textOf(value) ?? ''] as const],
    ),
  ])
}

function refusals(node: Written): readonly CloudRefusal[] {
  const once = listOf(node).map(refusal)
  return node.kind === 'list' ? once : once.map((one) => ({ ...one, always: true }))
}

function refusal(node: Written): CloudRefusal {
  const status = numberOf(wordIn(node, 'status'))
  const message = textOf(wordIn(node, 'message'))
  return {
    code: textOf(node) ?? textOf(wordIn(node, 'code')) ?? '',
    ...(status === undefined ? {} : { status }),
    ...(message === undefined ? {} : { message }),
  }
}
