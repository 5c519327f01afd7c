// `renders`: Jinja2 templates that were rendered, and what came of them.
import type { RendersPattern, TextPattern } from '../../model/check.ts'
import type { RenderedTemplate } from '../../model/evidence.ts'
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'
import { matchText } from '../text/match-text.ts'
import { variableOf } from '../text/output-text.ts'
import { describeTimes, fitsTimes, inWords } from '../times.ts'

export function checkRenders({ result, source, times }: RendersPattern, scene: Scene): Finding | undefined {
  const { templates } = scene.stage
  if (!fitsTimes(templates.length, times)) {
    if (templates.length === 0) return { way: 'nothing rendered', say: 'Your program rendered no jinja2 template.' }
    const say = `Your program rendered templates ${inWords(templates.length)}, expected ${describeTimes(times)}.`
    return { way: 'times rendered', say }
  }
  if (templates.length === 0) return undefined
  return (
    someFits(templates, (template) => template.result, result, 'the rendered text', scene) ??
    someFits(templates, (template) => template.source ?? '', source, 'the template', scene)
  )
}

/** One of them, or all of them together: whoever renders block by block has rendered the whole too. */
function someFits(
  templates: readonly RenderedTemplate[],
  textOf: (template: RenderedTemplate) => string,
  pattern: TextPattern | undefined,
  name: string,
  scene: Scene,
): Finding | undefined {
  if (pattern === undefined) return undefined
  const texts = templates.map(textOf)
  const findings = [...texts, texts.join('\n')].map((text) =>
    matchText(text, pattern, {
      name,
      ifEmpty: `${name === 'the template' ? 'The template' : 'The rendered text'} is empty`,
      leftOutLines: 0,
      variable: (variable) => variableOf(scene, variable),
    }),
  )
  return findings.includes(undefined) ? undefined : findings.at(-1)
}
