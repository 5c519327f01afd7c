// Figures of the machine: amounts, shares and rates, one value or a timeline over the clock.
import { z } from 'zod'
import { isMapping, isPlain, oneOfForms } from '../forms.ts'
import { DURATION, PERCENT, parseDurationMs, RATE, SIZE } from '../quantities.ts'

/** `say` tells what to write instead. */
export function sizeSchema(say: string, description = 'Such as "8 GB" or "512 MiB"; a number counts bytes.') {
  return z.union([z.number().min(0, say), z.string().regex(SIZE, say)], { error: say }).meta({ description })
}

/** A size, or a share of the whole. */
export function amountSchema(say: string, description: string) {
  return z
    .union([z.number().min(0, say), z.string().refine((text) => SIZE.test(text) || isShare(text), say)], { error: say })
    .meta({ description })
}

/** From 0 to `most` percent. */
export function percentSchema(say: string, most = 100) {
  const fits = (text: string) => PERCENT.test(text) && Number.parseFloat(text) <= most
  return z
    .union([z.number().min(0, say).max(most, say), z.string().refine(fits, say)], { error: say })
    .meta({ description: 'Such as "40%".' })
}

const isShare = (text: string) => PERCENT.test(text) && Number.parseFloat(text) <= 100

export function durationSchema(say: string, description: string) {
  return z
    .union([z.number().min(0, say), z.string().regex(DURATION, say)], { error: say })
    .meta({ description: `${description} A number counts seconds.` })
}

/** `of`: a pattern for what stands before "/s". */
export function rateSchema(of: RegExp, say: string, description: string) {
  const fits = (text: string) => of.test((RATE.exec(text)?.[1] ?? text).trim())
  return z
    .union([z.number().min(0, say), z.string().refine(fits, say)], { error: say })
    .optional()
    .meta({ description })
}

const TIMELINE =
  'A timeline is a mapping from times since the start to values; it begins with 0 s, for example  {0 s: 20%, 30 s: 95%}'

/** A value that may change with the clock. */
export function timelineOf(value: z.ZodType, say: string, description: string) {
  const timeline = z
    .record(z.string().regex(DURATION, TIMELINE), value, { error: TIMELINE })
    .refine((data) => Object.keys(data).some((time) => parseDurationMs(time) === 0), TIMELINE)
  return oneOfForms(
    [
      { schema: value, fits: isPlain },
      { schema: timeline, fits: isMapping },
    ],
    say,
    `${description} It may be a timeline such as {0 s: …, 30 s: …}.`,
  )
}
