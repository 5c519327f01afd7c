// The numbers that a text shows: 97, 97.5, 1,234.5, 1e6, -3. Digits inside a word such as web01 are no number.

const NUMBER = /(?<![\w.])(?:(?<!\w)[-+])?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|\.\d+)/g

export function numbersInText(text: string): number[] {
  return [...text.matchAll(NUMBER)].map(([digits]) => Number(digits.replaceAll(',', ''))).filter(Number.isFinite)
}
