// What has changed in a file, line by line: a sign before each line, and a word for who hears it.
import { changedLines } from './file-content.ts'
import style from './files.module.css'

const SIGNS = { same: ' ', gone: '−', new: '+', 'left out': '⋯' } as const
const WORDS = { same: '', gone: 'gone: ', new: 'new: ', 'left out': '' } as const

export function ChangedLines({ before, now }: { readonly before: string; readonly now: string }) {
  const lines = changedLines(before, now)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard.
    <section className={style.changes} aria-label="What has changed" tabIndex={0}>
      {lines.map(({ kind, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is where it is.
        <div key={at} className={style.line} data-kind={kind}>
          <span className={style.sign} aria-hidden="true">
            {SIGNS[kind]}
          </span>
          <span className="heard">{WORDS[kind]}</span>
          <span>{kind === 'left out' ? `${text} as before` : text}</span>
        </div>
      ))}
    </section>
  )
}
