// The tab with the files of the host: the tree, what has changed since its world was made, and a file that was opened.
import { useEffect, useState } from 'react'
import type { FileChange } from '../../../model/live-host.ts'
import { useEditorHandle } from '../../editor/editor-handle.ts'
import { HostBar } from '../host/host-bar.tsx'
import type { HostSession } from '../host/host-session.ts'
import { useHostSession, useHostState } from '../host/use-host-session.ts'
import { usePlacedHost } from '../host/use-placed-host.ts'
import style from './files.module.css'
import { OpenedFile } from './opened-file.tsx'
import { changeWord, showName } from './say-file.ts'
import { TreeView } from './tree.tsx'
import { useTree } from './use-tree.ts'
import { onWantedFile, takeWantedFile } from './wanted-file.ts'

export function FilesTab() {
  const session = useHostSession()
  if (session === null)
    return <p className={style.hint}>This browser cannot run Python, so there is no host to look at.</p>
  return <Files session={session} />
}

function Files({ session }: { readonly session: HostSession }) {
  const state = useHostState(session)
  const tree = useTree(session)
  const handle = useEditorHandle()
  const cwd = usePlacedHost()?.world.cwd
  const [chosen, setChosen] = useState<string | null>(null)
  const { reveal } = tree
  useEffect(() => {
    const take = (): void => {
      const path = takeWantedFile()
      if (path === null) return
      setChosen(path)
      reveal(path)
    }
    take()
    return onWantedFile(take)
  }, [reveal])
  // Where somebody begins to look: at what has changed, else at the folder of the program. Who looks already is left where they are.
  const [start, setStart] = useState<string | null>(null)
  if (start === null && state.kind === 'open' && tree.rows.length > 0)
    setStart(tree.changes.length > 0 ? NOWHERE : state.facts.cwd)
  const nowMs = state.kind === 'open' ? state.facts.nowMs : 0
  return (
    <div className={style.tab}>
      <HostBar session={session} state={state} />
      {state.kind === 'failed' && (
        <p className={style.hint} role="alert">
          The host could not be opened: {state.say}
        </p>
      )}
      <div className={style.both} data-has-file={chosen === null ? undefined : true}>
        <div className={style.side}>
          <Changes changes={tree.changes} onChoose={setChosen} />
          <TreeView tree={tree} nowMs={nowMs} chosen={chosen} start={start} onChoose={setChosen} />
        </div>
        {chosen !== null && (
          <OpenedFile
            key={chosen}
            session={session}
            path={chosen}
            change={tree.changes.find(({ path }) => path === chosen)}
            isProgram={chosen === `${cwd === '/' ? '' : cwd}/main.py`}
            onEditProgram={() => handle.current?.focus()}
            onClose={() => setChosen(null)}
            onSaved={tree.refresh}
          />
        )}
      </div>
    </div>
  )
}

/** No path: the list stays at its top. */
const NOWHERE = ''

/** The tree below marks all of them. */
const MOST_CHANGES = 20

type ChangesProps = { readonly changes: readonly FileChange[]; readonly onChoose: (path: string) => void }

function Changes({ changes, onChoose }: ChangesProps) {
  if (changes.length === 0) return <p className={style.hint}>No file differs from what the exercise gives.</p>
  return (
    <section className={style.changed} aria-label="Changed files">
      <h3 className={style.heading}>
        {changes.length === 1 ? '1 file differs' : `${changes.length} files differ`} from what the exercise gives
      </h3>
      <ul>
        {changes.slice(0, MOST_CHANGES).map((change) => (
          <li key={`${change.change} ${change.path}`} className={style.change}>
            <span className={style.word}>{changeWord(change)}</span>{' '}
            {change.change === 'deleted' || change.kind !== 'file' ? (
              <span className={style.gone}>{showName(change.path)}</span>
            ) : (
              <button type="button" className={style.choose} onClick={() => onChoose(change.path)}>
                {showName(change.path)}
              </button>
            )}
            {change.movedFrom !== undefined && <span className={style.from}> from {showName(change.movedFrom)}</span>}
          </li>
        ))}
      </ul>
      {changes.length > MOST_CHANGES && (
        <p className={style.note}>{changes.length - MOST_CHANGES} more are marked below</p>
      )}
    </section>
  )
}
