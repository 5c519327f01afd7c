// Python to be read: coloured, not edited.
import { memo } from 'react'
import style from './python-text.module.css'
import { type Token, tokensOf, tokensOfLines } from './python-tokens.ts'

export const PythonText = memo(function PythonText({ program }: { readonly program: string }) {
  return <Coloured tokens={tokensOf(program)} />
})

type LinesProps = {
  readonly program: string
  readonly line: string
  readonly marked: number | null
  /** The line that a step is at. */
  readonly now?: number | null
}

/** The same with an element for each line: of the class `line`, and of that and `data-marked` where it is the marked one, `data-now` where a step is at it. */
export const PythonLines = memo(function PythonLines({ program, line, marked, now = null }: LinesProps) {
  return tokensOfLines(program).map((tokens, index) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its number.
      key={index}
      className={line}
      data-marked={index + 1 === marked || undefined}
      data-now={index + 1 === now || undefined}
    >
      <Coloured tokens={tokens} />
    </span>
  ))
})

function Coloured({ tokens }: { readonly tokens: readonly Token[] }) {
  return tokens.map(({ kind, text }, index) =>
    kind === 'plain' ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: tokens have no name of their own; their place is what they are.
      <span key={index} className={style[kind]}>
        {text}
      </span>
    ),
  )
}
