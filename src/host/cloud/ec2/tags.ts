// CreateTags, DeleteTags and DescribeTags. Unlike Linux: in the simulated EC2 only instances have tags.
import { listOf, structuresOf } from '../params.ts'
import { itemSet } from '../xml.ts'
import { type Action, DONE, type Ec2Call, endDryRun } from './action.ts'
import { missing, refuse } from './errors.ts'
import { type Filtered, readFilters } from './filters.ts'
import type { Instance } from './instance.ts'
import { pageOf } from './pages.ts'
import { MOST_TAGS, readTags, tooMany } from './tag-rules.ts'

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html */
export const createTags: Action = (call) => {
  const tagged = taggedBy(call)
  const tags = readTags(call.params)
  if (tags.size === 0) missing('Tag')
  for (const instance of tagged) if (new Set([...instance.tags.keys(), ...tags.keys()]).size > MOST_TAGS) tooMany()
  endDryRun(call.params)
  for (const instance of tagged) for (const [key, value] of tags) instance.tags.set(key, value)
  return DONE
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteTags.html: a tag with a value goes only where it has that value. */
export const deleteTags: Action = (call) => {
  const tagged = taggedBy(call)
  const wanted = structuresOf(call.params, 'Tag')
  endDryRun(call.params)
  for (const { tags } of tagged) {
    if (wanted.length === 0) tags.clear()
    for (const tag of wanted) {
      const key = tag.get('Key') ?? ''
      const value = tag.get('Value')
      if (value === undefined || tags.get(key) === value) tags.delete(key)
    }
  }
  return DONE
}

function taggedBy({ params, instances, region, nowMs }: Ec2Call): readonly Instance[] {
  const ids = listOf(params, 'ResourceId')
  if (ids.length === 0) missing('resourceIdSet')
  const other = ids.find((id) => !id.startsWith('i-'))
  if (other !== undefined) refuse('InvalidID', `The ID '${other}' is not valid`)
  return instances.named(region, ids, nowMs)
}

type Tag = { readonly id: string; readonly key: string; readonly value: string }

const FILTERED: Filtered<Tag> = {
  properties: {
    key: ({ key }) => [key],
    'resource-id': ({ id }) => [id],
    'resource-type': () => ['instance'],
    value: ({ value }) => [value],
  },
  tags: ({ key, value }) => new Map([[key, value]]),
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTags.html */
export const describeTags: Action = (call) => {
  const { params } = call
  const fits = readFilters(params, FILTERED)
  endDryRun(params)
  const { things, nextToken } = pageOf(params, allTags(call).filter(fits))
  const tags = itemSet('tagSet', things, ({ id, key, value }) => [
    ['resourceId', id],
    ['resourceType', 'instance'],
    ['key', key],
    ['value', value],
  ])
  return [tags, ['nextToken', nextToken]]
}

function allTags({ instances, region, nowMs }: Ec2Call): Tag[] {
  return instances
    .listed(region, nowMs)
    .flatMap(({ id, tags }) => [...tags].map(([key, value]) => ({ id, key, value })))
}
