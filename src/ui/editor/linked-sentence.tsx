// A sentence in which lines of the program are links to them and what stands between backquotes is code.
import { useEditorHandle } from './editor-handle.ts'
import { linkSentence } from './line-links.ts'
import style from './linked-sentence.module.css'

export function LinkedSentence({ text }: { readonly text: string }) {
  return text.split(/`([^`]+)`/).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence have no other name than their place.
      <code key={index} className={part.length < 28 ? style.short : undefined}>
        {part}
      </code>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <LinkedWords key={index} text={part} />
    ),
  )
}

function LinkedWords({ text }: { readonly text: string }) {
  return linkSentence(text).map((part, index) =>
    part.line === undefined ? (
      part.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence have no other name than their place.
      <GoToLine key={index} line={part.line} text={part.text} />
    ),
  )
}

export function GoToLine({ line, text = `line ${line}` }: { readonly line: number; readonly text?: string }) {
  const handle = useEditorHandle()
  return (
    <button type="button" className={style.goTo} onClick={() => handle.current?.goTo(line)}>
      {text}
    </button>
  )
}
