// Spans of time in words, said in one way wherever they are read: beside the output, in the tabs and on the timeline. It knows nothing of
// what they are spans of.

/** "0 s", "0.25 ms", "2.5 ms", "340 ms", "1.25 s", "12.5 s", "2 min 5 s", "3 h". The span is in milliseconds. */
export function saySpan(ms: number): string {
  if (ms === 0) return '0 s'
  if (ms < 1) return `${Number(ms.toPrecision(2))} ms`
  if (ms < 1_000) return `${Number(ms.toFixed(1))} ms`
  if (ms < 100_000) return `${Number((ms / 1_000).toFixed(3))} s`
  const seconds = Math.round(ms / 1_000)
  if (seconds < 3_600) return both(Math.floor(seconds / 60), 'min', seconds % 60, 's')
  return both(Math.floor(seconds / 3_600), 'h', Math.floor((seconds % 3_600) / 60), 'min')
}

function both(large: number, unit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${unit}` : `${large} ${unit} ${small} ${smallUnit}`
}
