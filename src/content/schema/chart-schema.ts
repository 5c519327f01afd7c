// The schema of `draws`: what a chart must be.
import { z } from 'zod'
import { mapping, plainText } from './mapping.ts'
import { numberSchema, textSchema } from './pattern-schema.ts'

export const CHART_KINDS = ['bars', 'histogram', 'line', 'scatter', 'area', 'pie'] as const
export const CHART_ENDS = ['show', 'savefig', 'either'] as const

const list = (name: string) => {
  const say = `"${name}" is a list of texts, for example  ${name}: [web01, web02]`
  return z.array(plainText(say), { error: say }).optional()
}

const LABELS = '"labels" is a list of texts, for example  labels: [web01, web02]'

export const chartSchema = mapping(
  '"draws"',
  {
    by: z
      .enum(CHART_ENDS, { error: `"by" is one of: ${CHART_ENDS.join(', ')}.` })
      .optional()
      .meta({ description: 'Which charts count: shown by plt.show() (without this word), saved, or either.' }),
    count: z
      .int({ error: '"count" is how many charts there are, for example  count: 1' })
      .min(0, '"count" cannot be below 0.')
      .optional()
      .meta({ description: 'How many charts there are.' }),
    kind: z
      .enum(CHART_KINDS, { error: `"kind" is one of: ${CHART_KINDS.join(', ')}.` })
      .optional()
      .meta({ description: 'The kind of chart. "histogram" is what plt.hist draws.' }),
    horizontal: z
      .boolean({ error: '"horizontal" is true or false.' })
      .optional()
      .meta({ description: 'true: bars from left to right; false: upright bars.' }),
    values: z
      .record(z.string(), numberSchema, {
        error: '"values" is a mapping: a label and its number, for example  values: {web01: 3}',
      })
      .optional()
      .meta({ description: 'Label → number, all of them, in any order.' }),
    labels: z
      .union(
        [
          z.array(plainText(LABELS)),
          mapping(
            '"labels"',
            { 'in any order': list('in any order').meta({ description: 'All labels, in any order.' }) },
            'All labels.',
          ),
        ],
        {
          error: LABELS,
        },
      )
      .optional()
      .meta({ description: 'All labels, in this order; {in any order: […]}: in any.' }),
    title: textSchema.optional().meta({ description: 'The title of the chart.' }),
    xlabel: textSchema.optional().meta({ description: 'The label of the x axis.' }),
    ylabel: textSchema.optional().meta({ description: 'The label of the y axis.' }),
    legend: list('legend').meta({ description: 'All names in the legend, in any order.' }),
  },
  'A chart that is drawn with matplotlib. All words that are written must hold.',
)
