// Filters of EC2's Describe actions: each names a property and values with `*` and `?`; all filters must fit, by any of their values.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html
import { listOf, type Params, structuresOf } from '../params.ts'
import { missing, notSimulated, refuse } from './errors.ts'

/** Name of a filter → what it looks at; a property can have several values, or none. */
export type Properties<Thing> = Readonly<Record<string, (thing: Thing) => readonly string[]>>

export type Filtered<Thing> = {
  readonly properties: Properties<Thing>
  /** For `tag:KEY`, `tag-key`. */
  readonly tags?: (thing: Thing) => ReadonlyMap<string, string>
  /** Filters that EC2 has here and the simulation has not. */
  readonly others?: readonly string[]
}

const TAG = 'tag:'

/** A test of the `Filter.N` of a request. */
export function readFilters<Thing>(params: Params, filtered: Filtered<Thing>): (thing: Thing) => boolean {
  const tests = structuresOf(params, 'Filter').map((filter, index) => {
    const name = filter.get('Name') ?? missing(`Filter.${index + 1}.Name`)
    const patterns = listOf(filter, 'Value').map(pattern)
    if (patterns.length === 0) refuse('InvalidParameterValue', `The filter '${name}' has no value`)
    const property = propertyOf(name, filtered)
    return (thing: Thing) => property(thing).some((value) => patterns.some((fits) => fits.test(value)))
  })
  return (thing) => tests.every((test) => test(thing))
}

function propertyOf<Thing>(name: string, { properties, tags, others }: Filtered<Thing>) {
  const property = Object.hasOwn(properties, name) ? properties[name] : undefined
  if (property !== undefined) return property
  if (tags !== undefined && name === 'tag-key') return (thing: Thing) => [...tags(thing).keys()]
  if (tags !== undefined && name.startsWith(TAG)) {
    const key = name.slice(TAG.length)
    return (thing: Thing) => {
      const value = tags(thing).get(key)
      return value === undefined ? [] : [value]
    }
  }
  if (others?.includes(name)) return notSimulated('UnsupportedOperation', `The filter '${name}' cannot be used.`)
  return refuse('InvalidParameterValue', `The filter '${name}' is invalid`)
}

/** `*` is any text, `?` any one character; a backslash takes their meaning from them. */
function pattern(value: string): RegExp {
  const parts = [...value.matchAll(/\\([\s\S])|([\s\S])/g)].map(([, escaped, plain = '']) => {
    if (escaped !== undefined) return literal(escaped)
    if (plain === '*') return '[^]*'
    return plain === '?' ? '[^]' : literal(plain)
  })
  return new RegExp(`^${parts.join('')}$`)
}

function literal(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\/-]/, '\\$&')
}
