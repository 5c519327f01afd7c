// The tab with the terminal on the host.
import '@xterm/xterm/css/xterm.css'
import { useEffect, useRef } from 'react'
import { useEditorHandle } from '../../editor/editor-handle.ts'
import { NARROW, useMedia, useSeenTheme } from '../../platform.ts'
import { useWorkbook } from '../../use-workbook.ts'
import { wantFile } from '../files/wanted-file.ts'
import { HostBar } from '../host/host-bar.tsx'
import type { HostSession } from '../host/host-session.ts'
import { useHostSession, useHostState } from '../host/use-host-session.ts'
import { usePlacedHost } from '../host/use-placed-host.ts'
import { type Screen, screenOf } from './screen.ts'
import style from './terminal.module.css'

export function TerminalTab() {
  const session = useHostSession()
  if (session === null)
    return <p className={style.empty}>This browser cannot run Python, so there is no host to work on.</p>
  return <Seated session={session} />
}

function Seated({ session }: { readonly session: HostSession }) {
  const state = useHostState(session)
  const screen = useScreen(session)
  useEdits(session)
  const place = useRef<HTMLDivElement>(null)
  const theme = useSeenTheme()
  const first = useRef(theme)
  useEffect(() => (place.current === null ? undefined : screen.showIn(place.current, first.current)), [screen])
  useEffect(() => {
    if (place.current !== null) screen.setTheme(theme, place.current)
  }, [screen, theme])
  const isNarrow = useMedia(NARROW)
  return (
    <div className={style.tab}>
      <HostBar session={session} state={state} />
      {state.kind === 'failed' && (
        <p className={style.empty} role="alert">
          The host could not be opened: {state.say}
        </p>
      )}
      {isNarrow && <Keys screen={screen} />}
      <p id="terminal-keys" className="heard">
        Tab completes. Press Shift and Tab to leave the terminal.
      </p>
      <section
        className={style.screen}
        aria-label="Terminal"
        aria-describedby="terminal-keys"
        onFocus={({ currentTarget }) => isNarrow && currentTarget.scrollIntoView({ block: 'nearest' })}
      >
        <div ref={place} className={style.place} />
      </section>
    </div>
  )
}

function useScreen(session: HostSession): Screen {
  const workbook = useWorkbook()
  return screenOf(session, () => {
    const { page } = workbook.store.getState()
    return page.kind === 'open' ? page.desk.program : ''
  })
}

/** nano and its like open a file in the page: the program in its editor, any other in the tab Files. */
function useEdits(session: HostSession): void {
  const workbook = useWorkbook()
  const handle = useEditorHandle()
  const cwd = usePlacedHost()?.world.cwd
  useEffect(
    () =>
      session.listen((event) => {
        if (event.kind !== 'edit') return
        if (event.path === `${cwd === '/' ? '' : cwd}/main.py`) handle.current?.focus()
        else {
          wantFile(event.path)
          workbook.set({ panelTab: 'files' })
        }
      }),
    [session, workbook, handle, cwd],
  )
}

const KEYS = [
  ['Tab', 'Complete', '\t'],
  ['Ctrl-C', 'Interrupt', '\x03'],
  ['Ctrl-D', 'End of input', '\x04'],
  ['Ctrl-Z', 'Suspend', '\x1a'],
  ['↑', 'Earlier line', '\x1b[A'],
  ['↓', 'Later line', '\x1b[B'],
  ['/', 'Type a slash', '/'],
  ['|', 'Type a pipe', '|'],
  ['-', 'Type a dash', '-'],
] as const

/** Keys that a phone's keyboard does not have. */
function Keys({ screen }: { readonly screen: Screen }) {
  return (
    <div className={style.keys} role="toolbar" aria-label="Keys for the terminal">
      {KEYS.map(([shown, label, keys]) => (
        <button
          key={shown}
          type="button"
          className={style.key}
          aria-label={label}
          // The terminal keeps the focus, and the keyboard stays up.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => screen.press(keys)}
        >
          {shown}
        </button>
      ))}
    </div>
  )
}
