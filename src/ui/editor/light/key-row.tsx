// The keys that a phone's keyboard hides and Python needs all the time.
import { useEditorHandle } from '../editor-handle.ts'
import style from './key-row.module.css'

const KEYS = [':', '(', ')', '[', ']', '"', '_', '='] as const

const NAMES: Readonly<Record<(typeof KEYS)[number], string>> = {
  ':': 'colon',
  '(': 'opening parenthesis',
  ')': 'closing parenthesis',
  '[': 'opening bracket',
  ']': 'closing bracket',
  '"': 'double quote',
  _: 'underscore',
  '=': 'equals sign',
}

export function KeyRow() {
  const handle = useEditorHandle()
  return (
    <div className={style.row} role="toolbar" aria-label="Keys for Python">
      <button
        type="button"
        className={`${style.key} ${style.wide}`}
        aria-label="Indent"
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => handle.current?.indent()}
      >
        Tab
      </button>
      {KEYS.map((key) => (
        <button
          key={key}
          type="button"
          className={style.key}
          aria-label={`Type ${NAMES[key]}`}
          // The editor keeps the focus, and the keyboard stays up.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => handle.current?.insert(key)}
        >
          {key}
        </button>
      ))}
    </div>
  )
}
