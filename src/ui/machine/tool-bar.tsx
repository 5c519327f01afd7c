// Run, Check and Stop, and how Python is.
import { CheckCheck, Play, Square } from 'lucide-react'
import { ariaKeysOf, keysOf } from '../keys.ts'
import { Button } from '../parts/button.tsx'
import { APPLE } from '../platform.ts'
import { useLasting } from '../use-lasting.ts'
import { useDesk, useShown, useWorkbook } from '../use-workbook.ts'
import { PythonStatus } from './python-status.tsx'
import style from './tool-bar.module.css'

export function ToolBar({ compact = false }: { readonly compact?: boolean }) {
  return (
    <div className={style.bar}>
      <RunButtons withKeys={!compact} />
      <PythonStatus />
    </div>
  )
}

export function RunButtons({ withKeys }: { readonly withKeys: boolean }) {
  const workbook = useWorkbook()
  const isBusy = useLasting(useDesk((desk) => desk.activity.kind !== 'idle'))
  const canRun = useShown(({ engine }) => engine.kind !== 'unsupported' && engine.kind !== 'failed')
  const keys = (shortcut: 'run' | 'check' | 'stop') => (withKeys ? keysOf(shortcut, APPLE) : undefined)
  return (
    <div className={style.buttons}>
      {!isBusy ? (
        <Button
          look="plain"
          keys={keys('run')}
          waits={!canRun}
          aria-keyshortcuts={ariaKeysOf('run', APPLE)}
          onClick={workbook.run}
        >
          <Play size={14} fill="currentColor" aria-hidden="true" />
          Run
        </Button>
      ) : (
        <Button look="plain" keys={keys('stop')} aria-keyshortcuts={ariaKeysOf('stop', APPLE)} onClick={workbook.stop}>
          <Square size={12} fill="currentColor" aria-hidden="true" />
          Stop
        </Button>
      )}
      <Button
        look="strong"
        keys={keys('check')}
        waits={!canRun || isBusy}
        aria-keyshortcuts={ariaKeysOf('check', APPLE)}
        onClick={workbook.check}
      >
        <CheckCheck size={16} aria-hidden="true" />
        Check
      </Button>
    </div>
  )
}
