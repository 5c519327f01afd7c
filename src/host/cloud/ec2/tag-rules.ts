// What tags may be: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions
import { type Params, structuresOf } from '../params.ts'
import { missing, refuse } from './errors.ts'

const LONGEST_KEY = 127
const LONGEST_VALUE = 255
export const MOST_TAGS = 50

/** The `Tag.N.Key` and `Tag.N.Value` of a request. */
export function readTags(params: Params): ReadonlyMap<string, string> {
  const tags = new Map<string, string>()
  for (const [index, tag] of structuresOf(params, 'Tag').entries()) {
    const key = tag.get('Key') ?? missing(`Tag.${index + 1}.Key`)
    const value = tag.get('Value') ?? ''
    requireRight(key, value)
    if (tags.has(key)) refuse('InvalidParameterValue', `Duplicate tag key '${key}' specified.`)
    tags.set(key, value)
  }
  if (tags.size > MOST_TAGS) tooMany()
  return tags
}

export function tooMany(): never {
  return refuse(
    'TagLimitExceeded',
    `The maximum number of tags for this resource has been reached (maximum: ${MOST_TAGS}).`,
  )
}

export function requireRight(key: string, value: string): void {
  if (key === '') refuse('InvalidParameterValue', 'Tag key cannot be empty')
  if (key.length > LONGEST_KEY) {
    refuse('InvalidParameterValue', `Tag key exceeds the maximum length of ${LONGEST_KEY} characters`)
  }
  if (value.length > LONGEST_VALUE) {
    refuse('InvalidParameterValue', `Tag value exceeds the maximum length of ${LONGEST_VALUE} characters`)
  }
  if (/^aws:/i.test(key)) {
    refuse(
      'InvalidParameterValue',
      `Value ( ${key} ) for parameter key is invalid. Tag keys starting with 'aws:' are reserved for internal use`,
    )
  }
}
