// How many columns of a screen a letter takes (wcwidth(3)).

/** What stands on the letter before it. */
const MARK = /^[\p{Mn}\p{Me}\p{Cf}]$/u
/** Letters of East Asia, and pictures. */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff00-\uff60]$/u

/** Of one letter: 0, 1 or 2. A control character is shown as `^A`, which takes 2. */
export function widthOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  if (code < 0x20 || code === 0x7f) return 2
  if (code < 0x300) return 1
  if (MARK.test(letter)) return 0
  return WIDE.test(letter) ? 2 : 1
}

export function widthOfText(text: string): number {
  let width = 0
  for (const letter of text) width += widthOf(letter)
  return width
}

/** A letter as a terminal shows it. */
export function shownLetter(letter: string): string {
  const code = letter.charCodeAt(0)
  return code < 0x20 || code === 0x7f ? `^${String.fromCharCode(code ^ 0x40)}` : letter
}
