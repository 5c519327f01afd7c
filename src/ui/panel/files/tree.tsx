// The tree of files. Arrow keys go through it: right unfolds, left folds up, Enter opens.
import { ChevronDown, ChevronRight, File, Folder, Link2 } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import style from './files.module.css'
import { ageText, changeWord, modeText, showName, sizeText } from './say-file.ts'
import type { Tree, TreeRow } from './use-tree.ts'

type Props = {
  readonly tree: Tree
  readonly nowMs: number
  readonly chosen: string | null
  /** The folder that is in sight at first. */
  readonly start: string | null
  readonly onChoose: (path: string) => void
}

type Entry = Extract<TreeRow, { kind: 'entry' }>

export function TreeView({ tree, nowMs, chosen, start, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<string | null>(null)
  const entries = tree.rows.filter((row): row is Entry => row.kind === 'entry')
  const isStartThere = entries.some(({ path }) => path === start)
  useEffect(() => {
    const row = isStartThere && start !== null ? rowAt(list.current, start) : null
    const scroller = list.current?.parentElement
    // The list alone is scrolled: the page around it stays where it is.
    if (row && scroller)
      scroller.scrollTop += row.getBoundingClientRect().top - scroller.getBoundingClientRect().top - ABOVE_PX
  }, [start, isStartThere])
  const current = entries.find((row) => row.path === at) ?? entries.find((row) => row.path === chosen) ?? entries[0]
  const goTo = (row: Entry | undefined): void => {
    if (row === undefined) return
    setAt(row.path)
    rowAt(list.current, row.path)?.focus()
  }
  const act = (row: Entry): void => {
    setAt(row.path)
    if (row.entry.kind === 'folder') tree.turn(row.path)
    else onChoose(row.path)
  }
  const keyDown = (event: KeyboardEvent): void => {
    const { path } = (event.target as HTMLElement).dataset
    const current = entries.find((row) => row.path === path)
    if (current === undefined) return
    const index = entries.indexOf(current)
    const next = keyTarget(event.key, entries, index)
    if (event.key === 'Enter' || event.key === ' ') act(current)
    else if (next === 'turn') tree.turn(current.path)
    else if (next !== undefined) goTo(next)
    else return
    event.preventDefault()
  }
  return (
    <div ref={list} className={style.tree} role="tree" aria-label="Files of the host" onKeyDown={keyDown} tabIndex={-1}>
      {tree.rows.map((row) =>
        row.kind === 'note' ? (
          <p key={row.path} className={style.note} style={{ paddingLeft: indent(row.depth) }}>
            {row.say}
          </p>
        ) : (
          <Row
            key={row.path}
            row={row}
            nowMs={nowMs}
            isChosen={row.path === chosen}
            isCurrent={row === current}
            onClick={() => act(row)}
          />
        ),
      )}
    </div>
  )
}

const ABOVE_PX = 60

function rowAt(list: Element | null, path: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`) ?? null
}

function keyTarget(key: string, entries: readonly Entry[], index: number): Entry | 'turn' | undefined {
  const current = entries[index]
  if (current === undefined) return undefined
  switch (key) {
    case 'ArrowDown':
      return entries[index + 1]
    case 'ArrowUp':
      return entries[index - 1]
    case 'Home':
      return entries[0]
    case 'End':
      return entries.at(-1)
    case 'ArrowRight':
      if (current.entry.kind !== 'folder') return undefined
      return current.isOpen ? entries[index + 1] : 'turn'
    case 'ArrowLeft':
      if (current.isOpen) return 'turn'
      return entries.slice(0, index).findLast((row) => row.depth < current.depth)
    default:
      return undefined
  }
}

const STEP_PX = 16

function indent(depth: number): number {
  return 20 + depth * STEP_PX
}

type RowProps = {
  readonly row: Entry
  readonly nowMs: number
  readonly isChosen: boolean
  readonly isCurrent: boolean
  readonly onClick: () => void
}

function Row({ row, nowMs, isChosen, isCurrent, onClick }: RowProps) {
  const { path, depth, entry, isOpen, change } = row
  const name = showName(entry.name) + (entry.target === undefined ? '' : ` → ${showName(entry.target)}`)
  const facts = [
    entry.owner,
    modeText(entry),
    entry.kind === 'file' ? sizeText(entry.size) : '',
    ageText(nowMs - entry.modifiedMs),
  ]
  const word = change === undefined ? '' : changeWord(change)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys for all of its rows.
    <div
      role="treeitem"
      className={style.row}
      data-path={path}
      aria-level={depth + 1}
      aria-selected={isChosen}
      aria-expanded={entry.kind === 'folder' ? isOpen : undefined}
      aria-label={[name, entry.kind, ...facts, word].filter((part) => part !== '').join(', ')}
      tabIndex={isCurrent ? 0 : -1}
      style={{ paddingLeft: indent(depth) }}
      onClick={onClick}
    >
      <span className={style.mark}>
        {entry.kind === 'folder' ? isOpen ? <ChevronDown size={14} /> : <ChevronRight size={14} /> : null}
      </span>
      {entry.kind === 'folder' ? (
        <Folder size={14} />
      ) : entry.kind === 'link' ? (
        <Link2 size={14} />
      ) : (
        <File size={14} />
      )}
      <span className={style.name}>{name}</span>
      {word !== '' && <span className={style.word}>{word}</span>}
      <span className={style.owner}>{facts[0]}</span>
      <span className={style.mode}>{facts[1]}</span>
      <span className={style.size}>{facts[2]}</span>
      <span className={style.age}>{facts[3]}</span>
    </div>
  )
}
