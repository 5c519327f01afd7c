// A word that can be written in several forms: what was written decides which form is meant, so that only that one complains.
import { z } from 'zod'
import { passOn, readIssues } from './read-issues.ts'

export type Form = { readonly schema: z.ZodType; readonly fits: (data: unknown) => boolean }

const formsOf = new WeakMap<object, readonly z.ZodType[]>()

/** The first form whose `fits` answers true is meant. Where none does, `say` is the message. */
export function oneOfForms(forms: readonly Form[], say: string, description: string): z.ZodType {
  const schema = z
    .unknown()
    .superRefine((data, context) => {
      const meant = forms.find((form) => form.fits(data))
      if (meant === undefined) {
        context.addIssue({ code: 'custom', message: say })
        return
      }
      const parsed = meant.schema.safeParse(data)
      if (parsed.success) return
      for (const finding of readIssues(parsed.error.issues)) context.addIssue(passOn(finding))
    })
    .meta({ description })
  formsOf.set(
    schema,
    forms.map((form) => form.schema),
  )
  return schema
}

/** The forms of a schema that was made here, for what writes it in another language. */
export function formsIn(schema: object): readonly z.ZodType[] | undefined {
  return formsOf.get(schema)
}

export const isMapping = (data: unknown): boolean => typeof data === 'object' && data !== null && !Array.isArray(data)
export const isList = (data: unknown): boolean => Array.isArray(data)
/** A text, a number, true or false. */
export const isPlain = (data: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof data)
export const isNull = (data: unknown): boolean => data === null
