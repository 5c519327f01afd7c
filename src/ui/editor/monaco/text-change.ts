// The smallest stretch of a text that has to be replaced to make another of it, so that a cursor outside of it stays where it is. Pure.

export type TextChange = { readonly from: number; readonly to: number; readonly insert: string }

export function changeBetween(before: string, after: string): TextChange {
  const least = Math.min(before.length, after.length)
  let from = 0
  while (from < least && before[from] === after[from]) from += 1
  let same = 0
  while (same < least - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) }
}
