// DescribeRegions and DescribeAvailabilityZones.
import { listOf } from '../params.ts'
import { REGIONS, type Region, zonesOf } from '../regions.ts'
import { itemSet } from '../xml.ts'
import { type Action, endDryRun, flag } from './action.ts'
import { refuse } from './errors.ts'
import { readFilters } from './filters.ts'

const endpointOf = ({ name }: Region): string => `ec2.${name}.amazonaws.com`
const optInOf = ({ isOnRequest }: Region): string => (isOnRequest ? 'not-opted-in' : 'opt-in-not-required')

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html: those that the account may use, unless all are asked for. */
export const describeRegions: Action = ({ params }) => {
  const names = listOf(params, 'RegionName')
  const unknown = names.filter((name) => !REGIONS.some((region) => region.name === name))
  if (unknown.length > 0) refuse('InvalidParameterValue', `Invalid region names: ${unknown.join(', ')}`)
  const withAll = flag(params, 'AllRegions') || names.length > 0
  const fits = readFilters<Region>(params, {
    properties: {
      endpoint: (region) => [endpointOf(region)],
      'opt-in-status': (region) => [optInOf(region)],
      'region-name': ({ name }) => [name],
    },
  })
  endDryRun(params)
  const regions = REGIONS.filter((region) => withAll || !region.isOnRequest)
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .filter(fits)
  const info = itemSet('regionInfo', regions, (region) => [
    ['regionName', region.name],
    ['regionEndpoint', endpointOf(region)],
    ['optInStatus', optInOf(region)],
  ])
  return [info]
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAvailabilityZones.html */
export const describeAvailabilityZones: Action = ({ params, region }) => {
  const names = listOf(params, 'ZoneName')
  const unknown = names.filter((name) => !zonesOf(region).includes(name))
  if (unknown.length > 0) refuse('InvalidParameterValue', `Invalid availability zones: [${unknown.join(', ')}]`)
  const fits = readFilters<string>(params, {
    properties: {
      'group-name': () => [region],
      'opt-in-status': () => ['opt-in-not-required'],
      'region-name': () => [region],
      state: () => ['available'],
      'zone-name': (zone) => [zone],
      'zone-type': () => ['availability-zone'],
    },
  })
  endDryRun(params)
  const zones = zonesOf(region).filter((zone) => (names.length === 0 || names.includes(zone)) && fits(zone))
  const info = itemSet('availabilityZoneInfo', zones, (zone) => [
    ['zoneName', zone],
    ['zoneState', 'available'],
    ['regionName', region],
    ['messageSet', ''],
    ['zoneType', 'availability-zone'],
    ['groupName', region],
    ['networkBorderGroup', region],
    ['optInStatus', 'opt-in-not-required'],
  ])
  return [info]
}
