// The bar above the editor: the name of the program's file, its history and its link, and the way back to the starter and from there.
import { History, Link, RotateCcw, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { hasChangedSince } from '../../workbook/desk.ts'
import { EditorMenu } from '../editor/editor-menu.tsx'
import { OpenedWorld } from '../opened-world/opened-world.tsx'
import { Button } from '../parts/button.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { LaterDialog } from '../parts/later-dialog.tsx'
import { useDesk, useWorkbook } from '../use-workbook.ts'
import style from './file-bar.module.css'

export function FileBar() {
  const workbook = useWorkbook()
  const isStarter = useDesk((desk) => desk.program === desk.exercise.starter)
  const canUndo = useDesk((desk) => desk.beforeReset !== null)
  const hasChanged = useDesk(hasChangedSince)
  const isOffered = useDesk((desk) => desk.offered !== null)
  const [open, setOpen] = useState<'history' | 'share' | null>(null)
  return (
    <>
      <div className={style.bar}>
        <h2 className={style.name}>main.py</h2>
        <div className={style.actions}>
          {isStarter && canUndo && (
            <Button look="ghost" onClick={workbook.undoReset}>
              <Undo2 size={15} aria-hidden="true" />
              Undo reset
            </Button>
          )}
          {!isStarter && (
            <Button look="ghost" onClick={workbook.reset}>
              <RotateCcw size={15} aria-hidden="true" />
              <span>
                Reset<span className={style.more}> to starter</span>
              </span>
            </Button>
          )}
          <EditorMenu />
          <IconButton label="Share this program" side="bottom" onClick={() => setOpen('share')}>
            <Link size={16} aria-hidden="true" />
          </IconButton>
          <IconButton label="Your earlier programs" side="bottom" onClick={() => setOpen('history')}>
            <History size={16} aria-hidden="true" />
          </IconButton>
        </div>
      </div>
      {hasChanged && <ChangedSince />}
      <OpenedWorld />
      <LaterDialog
        load={loadHistory}
        open={open === 'history'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'history' : null)}
      />
      <LaterDialog
        load={loadShare}
        open={open === 'share'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'share' : null)}
      />
      <LaterDialog load={loadOffered} open={isOffered} onOpenChange={(isOpen) => !isOpen && workbook.refuseOffered()} />
    </>
  )
}

const loadHistory = () => import('../history/history-dialog.tsx').then((module) => module.HistoryDialog)
const loadShare = () => import('../share/share-dialog.tsx').then((module) => module.ShareDialog)
const loadOffered = () => import('../share/offered-dialog.tsx').then((module) => module.OfferedDialog)

/** The author has changed what is asked for, or what is given. Nothing is done before the learner chooses. */
function ChangedSince() {
  const workbook = useWorkbook()
  return (
    <section className={style.changed} aria-label="This exercise has changed">
      <p>This exercise has changed since you began. Your program is still here, and may no longer fit.</p>
      <div className={style.choices}>
        <Button look="plain" onClick={workbook.keepMine}>
          Keep mine
        </Button>
        <Button look="plain" onClick={workbook.takeNewVersion}>
          Take the new one
        </Button>
      </div>
    </section>
  )
}
