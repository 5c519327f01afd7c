// Long answers in pages: MaxResults and NextToken.
import type { Params } from '../params.ts'
import { refuse } from './errors.ts'

export type Page<Thing> = { readonly things: readonly Thing[]; readonly nextToken: string | undefined }

const LEAST = 5
const MOST = 1000
const TOKEN = /^eyJ2IjoiMSIsImYiOiI(\d+)$/

/** The part of all things that a request asks for. A token holds where its page begins. */
export function pageOf<Thing>(params: Params, all: readonly Thing[], idsParameter?: string): Page<Thing> {
  const token = params.get('NextToken') ?? ''
  const most = params.get('MaxResults')
  const from = token === '' ? 0 : startOf(token)
  if (most === undefined) return { things: all.slice(from), nextToken: undefined }
  const count = Number(most)
  if (!/^-?\d+$/.test(most) || count < LEAST) {
    refuse(
      'InvalidParameterValue',
      `Value ( ${most} ) for parameter maxResults is invalid. Expecting a value greater than 5.`,
    )
  }
  if (idsParameter !== undefined) {
    const say = `The parameter ${idsParameter} cannot be used with the parameter maxResults`
    refuse('InvalidParameterCombination', say)
  }
  const until = from + Math.min(count, MOST)
  return { things: all.slice(from, until), nextToken: until < all.length ? `eyJ2IjoiMSIsImYiOiI${until}` : undefined }
}

function startOf(token: string): number {
  const [, from] = TOKEN.exec(token) ?? []
  return Number(from ?? refuse('InvalidParameterValue', `Unable to parse pagination token`))
}
