// The regions of the cloud, as `aws ec2 describe-regions --all-regions` names them, and their zones.

const ALWAYS_ON = [
  ...['ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-southeast-1', 'ap-southeast-2'],
  ...['ca-central-1', 'eu-central-1', 'eu-north-1', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'sa-east-1'],
  ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2'],
] as const

/** They exist, and an account has to ask for them first. */
const ON_REQUEST = [
  ...['af-south-1', 'ap-east-1', 'ap-south-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5', 'ap-southeast-7'],
  ...['ca-west-1', 'eu-central-2', 'eu-south-1', 'eu-south-2', 'il-central-1', 'me-central-1', 'me-south-1'],
  ...['mx-central-1'],
] as const

export type Region = { readonly name: string; readonly isOnRequest: boolean }

export const REGIONS: readonly Region[] = [
  ...ALWAYS_ON.map((name) => ({ name, isOnRequest: false })),
  ...ON_REQUEST.map((name) => ({ name, isOnRequest: true })),
].sort((a, b) => (a.name < b.name ? -1 : 1))

export function isRegion(name: string): boolean {
  return REGIONS.some((region) => region.name === name)
}

/** Unlike Linux: every region of the simulated cloud has three zones, a, b and c. */
export function zonesOf(region: string): readonly string[] {
  return ['a', 'b', 'c'].map((letter) => `${region}${letter}`)
}
