// The verb `provisions` becomes its patterns.
import type { Ec2State } from '../../../model/cloud.ts'
import type { ProvisionsPattern } from '../../../model/request-pattern.ts'
import { entriesOf, listOf, textOf, textsOf, type Written, wordIn } from '../../yaml/written.ts'
import { timesOf } from '../build-runs.ts'

export function provisionsPatterns(node: Written): readonly ProvisionsPattern[] {
  return listOf(node).map((entry) => {
    const word = (name: string) => wordIn(entry, name)
    const isNew = word('new')
    const name = textOf(word('name'))
    const image = textOf(word('image'))
    const type = textOf(word('type'))
    const region = textOf(word('region'))
    const tags = entriesOf(word('tags')).map(({ name: tag, value }) => [tag, textOf(value) ?? null] as const)
    const all = [...(name === undefined ? [] : [['Name', name] as const]), ...tags]
    return {
      times: timesOf(entry),
      ...(isNew?.kind === 'bool' ? { isNew: isNew.value } : {}),
      ...(word('state') === undefined ? {} : { states: textsOf(word('state')) as readonly Ec2State[] }),
      ...(image === undefined ? {} : { image }),
      ...(type === undefined ? {} : { type }),
      ...(region === undefined ? {} : { region }),
      ...(all.length === 0 ? {} : { tags: Object.fromEntries(all) }),
    }
  })
}
