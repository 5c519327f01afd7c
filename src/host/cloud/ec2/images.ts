// DescribeImages, and which images there are: those that the world names, or any.
import { listOf } from '../params.ts'
import { itemSet } from '../xml.ts'
import { type Action, type Ec2Call, endDryRun } from './action.ts'
import { refuse } from './errors.ts'
import { readFilters } from './filters.ts'

const ID = /^ami-([0-9a-f]{8}|[0-9a-f]{17})$/
const AMAZON = '137112412989'
const CREATED = '2025-01-01T00:00:00.000Z'

/** Refuses ids that are none, and images that do not exist. */
export function requireImages({ given }: Pick<Ec2Call, 'given'>, wanted: readonly string[]): void {
  const wrong = wanted.find((id) => !ID.test(id))
  if (wrong !== undefined) refuse('InvalidAMIID.Malformed', `Invalid id: "${wrong}"`)
  const { images } = given
  if (images === undefined) return
  const unknown = wanted.filter((id) => !images.includes(id))
  if (unknown.length === 0) return
  const does = unknown.length === 1 ? 'id' : 'ids'
  refuse(
    'InvalidAMIID.NotFound',
    `The image ${does} '[${unknown.join(', ')}]' ${unknown.length === 1 ? 'does' : 'do'} not exist`,
  )
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeImages.html */
export const describeImages: Action = (call) => {
  const { params, given } = call
  const wanted = listOf(params, 'ImageId')
  requireImages(call, wanted)
  const owners = listOf(params, 'Owner')
  const fits = readFilters<string>(params, {
    properties: {
      architecture: () => ['x86_64'],
      'image-id': (id) => [id],
      'image-type': () => ['machine'],
      'is-public': () => ['true'],
      name: (id) => [nameOf(id)],
      'owner-alias': () => ['amazon'],
      'owner-id': () => [AMAZON],
      'root-device-type': () => ['ebs'],
      state: () => ['available'],
      'virtualization-type': () => ['hvm'],
    },
    tags: () => new Map(),
  })
  endDryRun(params)
  const isOwned = owners.length === 0 || owners.some((owner) => owner === 'amazon' || owner === AMAZON)
  const all = wanted.length > 0 ? wanted : (given.images ?? imagesInUse(call))
  const images = itemSet('imagesSet', isOwned ? all.filter(fits) : [], (id) => [
    ['imageId', id],
    ['imageLocation', `amazon/${nameOf(id)}`],
    ['imageState', 'available'],
    ['imageOwnerId', AMAZON],
    ['creationDate', CREATED],
    ['isPublic', true],
    ['architecture', 'x86_64'],
    ['imageType', 'machine'],
    ['imageOwnerAlias', 'amazon'],
    ['name', nameOf(id)],
    ['rootDeviceType', 'ebs'],
    ['rootDeviceName', '/dev/xvda'],
    ['blockDeviceMapping', ''],
    ['virtualizationType', 'hvm'],
    ['hypervisor', 'xen'],
    ['enaSupport', true],
  ])
  return [images]
}

/** Unlike Linux: images of the simulated EC2 differ by their ids only, and all of them are public ones of Amazon. */
function nameOf(id: string): string {
  return `al2023-ami-2023.6.20250101.0-kernel-6.1-x86_64-${id.slice('ami-'.length)}`
}

function imagesInUse({ instances, region, nowMs }: Ec2Call): readonly string[] {
  return [...new Set(instances.listed(region, nowMs).map(({ image }) => image))]
}
