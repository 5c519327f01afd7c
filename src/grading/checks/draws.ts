// `draws`: the charts that a program showed or saved, with their marks, titles and labels.
import type { ChartPattern, TextPattern } from '../../model/check.ts'
import type { ChartAxes, Figure } from '../../model/figure.ts'
import { matchMarks } from '../charts/match-marks.ts'
import type { Finding } from '../finding.ts'
import { type Scene, whatRan } from '../scene.ts'
import { matchText } from '../text/match-text.ts'
import { variableOf } from '../text/output-text.ts'
import { count, firstFew, quoteText } from '../text/plain-text.ts'

export function checkDraws(pattern: ChartPattern, scene: Scene): Finding | undefined {
  const all = scene.stage.figures ?? []
  const figures = all.filter((figure) => counts(figure, pattern))
  if (pattern.count === 0 && figures.length === 0) return undefined
  if (figures.length === 0) return noChart(scene.stage.figures, pattern, scene)
  if (pattern.count !== undefined && figures.length !== pattern.count) return wrongCount(figures.length, pattern)
  if (!looksInside(pattern)) return undefined
  const candidates = figures.flatMap((figure) => figure.axes.map((axes) => ({ figure, axes })))
  if (candidates.length === 0) return { way: 'nothing drawn', say: 'There is nothing in the chart.' }
  const findings = candidates.map(({ figure, axes }) => judgeAxes(axes, figure, all, pattern, scene))
  if (findings.includes(undefined)) return undefined
  // Of several, the one is meant that comes closest.
  return findings.reduce((best, one) => ((one?.passed ?? 0) > (best?.passed ?? 0) ? one : best))?.finding
}

function counts({ end }: Figure, { by }: ChartPattern): boolean {
  if (by === 'either') return end !== 'open'
  return end === (by === 'show' ? 'shown' : 'saved')
}

function looksInside({ by: _by, count: _count, ...inside }: ChartPattern): boolean {
  return Object.keys(inside).length > 0
}

const DONE = { show: 'shown', savefig: 'saved', either: 'shown' } as const

function noChart(all: readonly Figure[] | undefined, { by }: ChartPattern, scene: Scene): Finding {
  const done = DONE[by]
  const call = by === 'savefig' ? '`plt.savefig(…)`' : '`plt.show()`'
  if (all === undefined) return { way: 'no chart', say: `${whatRan(scene)} drew no chart.` }
  const [other] = all
  if (other === undefined) return { way: 'no chart', say: `No chart was ${done}.` }
  if (other.end === 'open') {
    return { way: 'left open', say: `No chart was ${done}: one was built, but ${call} never came after it.` }
  }
  return { way: `only ${other.end}`, say: `No chart was ${done}: it was only ${other.end}. Call ${call}.` }
}

function wrongCount(seen: number, { count: wanted = 0, by }: ChartPattern): Finding {
  const say = `${count(seen, 'chart')} ${seen === 1 ? 'was' : 'were'} ${DONE[by]}, expected ${wanted}.`
  return {
    way: seen > wanted ? 'too many charts' : 'too few charts',
    say,
    expected: String(wanted),
    seen: String(seen),
  }
}

type Judged = { readonly finding: Finding; readonly passed: number }

function judgeAxes(
  axes: ChartAxes,
  figure: Figure,
  all: readonly Figure[],
  pattern: ChartPattern,
  scene: Scene,
): Judged | undefined {
  // The only chart of a figure may have its title above it all.
  const title = axes.title === '' ? figure.title : axes.title
  const later = all.filter((one) => one.end === 'open').flatMap((one) => one.axes)
  const steps: readonly (() => Finding | undefined)[] = [
    () => matchMarks(axes, pattern),
    () => matchWords('title', title, pattern.title, later, scene),
    () => matchWords('xlabel', axes.xlabel, pattern.xlabel, later, scene),
    () => matchWords('ylabel', axes.ylabel, pattern.ylabel, later, scene),
    () => matchLegend(axes.legend, pattern.legend),
  ]
  for (const [passed, step] of steps.entries()) {
    const finding = step()
    if (finding !== undefined) return { finding, passed }
  }
  return undefined
}

const NAMES = { title: 'title', xlabel: 'label of the x axis', ylabel: 'label of the y axis' } as const

function matchWords(
  what: keyof typeof NAMES,
  text: string,
  pattern: TextPattern | undefined,
  later: readonly ChartAxes[],
  scene: Scene,
): Finding | undefined {
  if (pattern === undefined) return undefined
  const name = NAMES[what]
  const finding = matchText(text.trim(), pattern, {
    name: `the ${name}`,
    ifEmpty: `The chart has no ${name}`,
    leftOutLines: 0,
    variable: (variable) => variableOf(scene, variable),
  })
  if (finding === undefined) return undefined
  const tooLate = later.some((axes) => axes[what] !== '')
  if (text === '' && tooLate) {
    return {
      ...finding,
      way: `${what} too late`,
      say: `The chart had no ${name} when it was shown: it was set after that.`,
    }
  }
  const { is } = pattern
  const say =
    text !== '' && is !== undefined ? `The ${name} is ${quoteText(text)}, expected ${quoteText(is)}.` : finding.say
  return { ...finding, way: `${what} ${finding.way}`, say }
}

function matchLegend(seen: readonly string[], wanted: readonly string[] | undefined): Finding | undefined {
  if (wanted === undefined) return undefined
  const [got, want] = [seen, wanted].map((names) => [...names].sort().join('\n'))
  if (got === want) return undefined
  const expected = wanted.join('\n')
  if (seen.length === 0) return { way: 'no legend', say: 'The chart has no legend.', expected }
  const say = `The legend has ${firstFew(seen.map(quoteText))}, expected ${firstFew(wanted.map(quoteText))}.`
  return { way: 'legend', say, expected, seen: seen.join('\n') }
}
