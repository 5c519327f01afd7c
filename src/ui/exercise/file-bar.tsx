// The bar above the editor: the name of the program's file, and the way back to the starter and from there.
import { RotateCcw, Undo2 } from 'lucide-react'
import { Button } from '../parts/button.tsx'
import { useDesk, useWorkbook } from '../use-workbook.ts'
import style from './file-bar.module.css'

export function FileBar() {
  const workbook = useWorkbook()
  const isStarter = useDesk((desk) => desk.program === desk.exercise.starter)
  const canUndo = useDesk((desk) => desk.beforeReset !== null)
  return (
    <div className={style.bar}>
      <h2 className={style.name}>main.py</h2>
      {isStarter && canUndo && (
        <Button look="ghost" onClick={workbook.undoReset}>
          <Undo2 size={15} aria-hidden="true" />
          Undo reset
        </Button>
      )}
      {!isStarter && (
        <Button look="ghost" onClick={workbook.reset}>
          <RotateCcw size={15} aria-hidden="true" />
          Reset to starter
        </Button>
      )}
    </div>
  )
}
