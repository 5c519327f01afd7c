// A file that was opened: what is in it, what has changed in it, and the ways to edit and to download it.
import { Download, Pencil, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { FileChange } from '../../../model/live-host.ts'
import { Button } from '../../parts/button.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import type { HostSession } from '../host/host-session.ts'
import { useHostChanges } from '../host/use-host-session.ts'
import { ChangedLines } from './changed-lines.tsx'
import { type Content, contentOf, MOST_SHOWN_BYTES } from './file-content.ts'
import style from './files.module.css'
import { showName, sizeText } from './say-file.ts'

type Props = {
  readonly session: HostSession
  readonly path: string
  readonly change: FileChange | undefined
  /** The file is the program in the editor, which is edited there. */
  readonly isProgram: boolean
  readonly onEditProgram: () => void
  readonly onClose: () => void
  readonly onSaved: () => void
}

type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'here'; readonly content: Content; readonly given: string | null }
  | { readonly kind: 'refused'; readonly say: string }

export function OpenedFile({ session, path, change, isProgram, onEditProgram, onClose, onSaved }: Props) {
  const [loaded, reload] = useLoaded(session, path)
  const [draft, setDraft] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const save = async (content: string): Promise<void> => {
    const answer = await session.ask({ kind: 'write', path, content })
    if (answer.kind === 'refused') return setTrouble(`It could not be saved: ${answer.say}.`)
    setTrouble(null)
    setDraft(null)
    reload()
    onSaved()
  }
  const name = showName(path.slice(path.lastIndexOf('/') + 1))
  const isText = loaded.kind === 'here' && loaded.content.kind === 'text' && loaded.content.isWhole
  return (
    <section className={style.file} aria-label={`File ${name}`}>
      <div className={style.fileHead}>
        <h3 className={style.path}>{showName(path)}</h3>
        {draft === null && isText && (
          <Button
            look="ghost"
            onClick={() =>
              isProgram ? onEditProgram() : setDraft(loaded.content.kind === 'text' ? loaded.content.text : '')
            }
          >
            <Pencil size={15} aria-hidden="true" />
            {isProgram ? 'Edit in the editor' : 'Edit'}
          </Button>
        )}
        {draft !== null && (
          <>
            <Button look="strong" onClick={() => void save(draft)}>
              Save
            </Button>
            <Button look="ghost" onClick={() => setDraft(null)}>
              Cancel
            </Button>
          </>
        )}
        <Button look="ghost" onClick={() => void download(session, path).then(setTrouble)}>
          <Download size={15} aria-hidden="true" />
          Download
        </Button>
        <IconButton label="Close the file" side="bottom" onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </div>
      {trouble !== null && (
        <p className={style.trouble} role="alert">
          {trouble}
        </p>
      )}
      {draft === null ? (
        <Shown loaded={loaded} change={change} />
      ) : (
        <textarea
          className={style.draft}
          aria-label={`Text of ${name}`}
          value={draft}
          spellCheck={false}
          onChange={(event) => setDraft(event.target.value)}
        />
      )}
    </section>
  )
}

function useLoaded(session: HostSession, path: string): readonly [Loaded, () => void] {
  const changed = useHostChanges(session)
  const [asked, setAsked] = useState(0)
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what may have changed is asked for anew.
  useEffect(() => {
    let isWanted = true
    load(session, path).then(
      (next) => isWanted && setLoaded(next),
      (reason: unknown) => isWanted && setLoaded({ kind: 'refused', say: String(reason) }),
    )
    return () => {
      isWanted = false
    }
  }, [session, path, changed, asked])
  return [loaded, () => setAsked((before) => before + 1)]
}

async function load(session: HostSession, path: string): Promise<Loaded> {
  const most = MOST_SHOWN_BYTES
  const [answer, given] = await Promise.all([
    session.ask({ kind: 'read', path, most }),
    session.ask({ kind: 'given', path, most }),
  ])
  if (answer.kind !== 'file') return { kind: 'refused', say: answer.kind === 'refused' ? answer.say : 'It is no file' }
  const before = given.kind === 'file' ? contentOf(given.bytes, given.size) : null
  return {
    kind: 'here',
    content: contentOf(answer.bytes, answer.size),
    given: before?.kind === 'text' && before.isWhole ? before.text : null,
  }
}

function Shown({ loaded, change }: { readonly loaded: Loaded; readonly change: FileChange | undefined }) {
  if (loaded.kind === 'loading') return <p className={style.hint}>Opening.</p>
  if (loaded.kind === 'refused')
    return <p className={style.hint}>{loaded.say}. The files are shown as their user sees them.</p>
  const { content, given } = loaded
  if (content.kind === 'bytes')
    return (
      <>
        <p className={style.hint}>This file is no text. Its first bytes of {sizeText(content.size)}:</p>
        <Text text={content.shown} />
      </>
    )
  const isChanged = change?.change === 'changed' && given !== null && content.isWhole && given !== content.text
  return (
    <>
      {isChanged && <ChangedLines before={given} now={content.text} />}
      {!content.isWhole && (
        <p className={style.hint}>
          The first {sizeText(MOST_SHOWN_BYTES)} of {sizeText(content.size)} are shown. Download has all of it.
        </p>
      )}
      {content.size === 0 ? <p className={style.hint}>This file is empty.</p> : <Text text={content.text} />}
    </>
  )
}

function Text({ text }: { readonly text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard.
    <pre className={style.text} tabIndex={0}>
      {text}
    </pre>
  )
}

/** Answers with what went wrong, or null. */
async function download(session: HostSession, path: string): Promise<string | null> {
  const answer = await session.ask({ kind: 'read', path, most: Number.MAX_SAFE_INTEGER })
  if (answer.kind !== 'file')
    return `It could not be downloaded: ${answer.kind === 'refused' ? answer.say : 'no file'}.`
  const address = URL.createObjectURL(new Blob([answer.bytes as Uint8Array<ArrayBuffer>]))
  const link = document.createElement('a')
  link.href = address
  link.download = path.slice(path.lastIndexOf('/') + 1)
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
  return null
}

/** The browser has begun to save it by then. */
const KEPT_MS = 60_000
