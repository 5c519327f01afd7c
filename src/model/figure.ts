// A chart that a program drew, as plain data: its marks with labels and values, its titles and ticks, and its picture.

export type Figure = {
  /** In order of their making, from 1; `plt` itself begins again after `show`. */
  readonly number: number
  /** How it is kept: as `plt.show()` showed it, as it was last saved, or as it was left open. */
  readonly end: 'shown' | 'saved' | 'open'
  /** Of the whole figure (`suptitle`). */
  readonly title: string
  readonly axes: readonly ChartAxes[]
  /** Null where the picture is very large. */
  readonly svg: string | null
}

export type ChartAxes = {
  readonly title: string
  readonly xlabel: string
  readonly ylabel: string
  /** Labels of the ticks. */
  readonly xticks: readonly string[]
  readonly yticks: readonly string[]
  readonly legend: readonly string[]
  readonly marks: readonly Mark[]
}

/** `name` is what the legend calls it. Numbers are null where Python's are not finite. */
export type Mark =
  | {
      readonly kind: 'bars' | 'histogram'
      readonly name: string
      readonly horizontal: boolean
      readonly bars: readonly Bar[]
    }
  | {
      readonly kind: 'line' | 'scatter' | 'area'
      readonly name: string
      readonly color: string
      readonly points: readonly Point[]
    }
  | { readonly kind: 'pie'; readonly name: string; readonly slices: readonly Slice[] }
  | { readonly kind: 'rule'; readonly name: string; readonly horizontal: boolean; readonly at: number | null }
  | { readonly kind: 'text'; readonly name: string; readonly text: string }

/** `label` is that of the tick at the middle of the bar, or the middle itself; `base` is where the bar begins. */
export type Bar = Slice & { readonly base: number | null }

/** `color` is a hex code. */
export type Slice = { readonly label: string; readonly value: number | null; readonly color: string }

/** `label` is the category, date or number along the x axis. */
export type Point = { readonly label: string; readonly x: number | null; readonly y: number | null }
