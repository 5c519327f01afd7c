// Python to be read: coloured, not edited.
import { memo } from 'react'
import style from './python-text.module.css'
import { tokensOf } from './python-tokens.ts'

export const PythonText = memo(function PythonText({ program }: { readonly program: string }) {
  return tokensOf(program).map(({ kind, text }, index) =>
    kind === 'plain' ? (
      text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: tokens have no name of their own; their place is what they are.
      <span key={index} className={style[kind]}>
        {text}
      </span>
    ),
  )
})
