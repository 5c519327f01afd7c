// The page: its bar, its notices and the view that the address asks for.
import { Tooltip } from '@base-ui/react/tooltip'
import { type ReactNode, useEffect, useRef } from 'react'
import { type CataloguePage, findPage } from '../workbook/catalogue.ts'
import type { Page as PageState, WorkbookState } from '../workbook/inside.ts'
import type { Workbook } from '../workbook/store.ts'
import style from './app.module.css'
import { ExercisePage } from './exercise/exercise-page.tsx'
import { Home } from './home/home.tsx'
import { Notices } from './notices/notices.tsx'
import { FailedPage, LoadingPage, UnknownPage } from './other-pages/other-pages.tsx'
import { LessonPage } from './reading/lesson-page.tsx'
import { TopBar } from './top-bar/top-bar.tsx'
import { useShown, WorkbookContext } from './use-workbook.ts'

export function App({ workbook }: { readonly workbook: Workbook }) {
  return (
    <WorkbookContext value={workbook}>
      <Tooltip.Provider delay={400}>
        <Page />
      </Tooltip.Provider>
    </WorkbookContext>
  )
}

function Page() {
  const page = useShown((state) => state.page)
  const entry = useShown(entryOfPage)
  return (
    <Frame page={page} name={nameOf(page)} bar={<TopBar entry={entry} />}>
      <View page={page} />
    </Frame>
  )
}

function View({ page }: { readonly page: PageState }) {
  switch (page.kind) {
    case 'home':
      return <Home />
    case 'loading':
      return <LoadingPage title={page.entry.title} />
    case 'failed':
      return <FailedPage title={page.entry.title} />
    case 'unknown':
      return <UnknownPage id={page.id} />
    case 'open':
      return <ExercisePage key={page.desk.exercise.id} desk={page.desk} />
    case 'reading':
      return <LessonPage key={page.open.lesson.id} open={page.open} />
    default:
      return page satisfies never
  }
}

function nameOf(page: PageState): string {
  if (page.kind === 'home') return 'Dryrun'
  if (page.kind === 'unknown') return 'Not found'
  if (page.kind === 'reading') return page.open.lesson.title
  return page.kind === 'open' ? page.desk.exercise.title : page.entry.title
}

function entryOfPage({ page, catalogue }: WorkbookState): CataloguePage | undefined {
  if (page.kind === 'home' || page.kind === 'unknown') return undefined
  return findPage(catalogue, idOf(page))
}

function idOf(page: Exclude<PageState, { readonly kind: 'home' } | { readonly kind: 'unknown' }>): string {
  if (page.kind === 'reading') return page.open.lesson.id
  return page.kind === 'open' ? page.desk.exercise.id : page.entry.id
}

type FrameProps = {
  readonly page: PageState
  /** Of the view; another one is a new page to somebody who hears it. */
  readonly name: string
  readonly bar: ReactNode
  readonly children: ReactNode
}

function Frame({ page, name, bar, children }: FrameProps) {
  useNewPage(name, page.kind)
  return (
    // An open exercise is as high as the window and scrolls inside.
    <div className={page.kind === 'open' ? style.filled : style.flowing}>
      {/* A button: a link would change the address, which names the exercise. */}
      <button type="button" className={style.skip} onClick={() => document.getElementById('main')?.focus()}>
        Skip to the content
      </button>
      {bar}
      <Notices />
      {children}
    </div>
  )
}

/** A new view has its name in the title of the window, begins at its top and has the focus on its heading. */
function useNewPage(name: string, kind: PageState['kind']): void {
  const last = useRef<string | null>(null)
  useEffect(() => {
    const isFirst = last.current === null
    const isNew = last.current !== name
    last.current = name
    document.title = name === 'Dryrun' ? name : `${name} · Dryrun`
    if (isFirst) return
    if (isNew) window.scrollTo(0, 0)
    // The heading that had the focus may have gone with the view that only said that this one is loading.
    const hasNoFocus = document.activeElement === document.body
    if (isNew || ((kind === 'open' || kind === 'reading') && hasNoFocus))
      document.getElementById('title')?.focus({ preventScroll: true })
  }, [name, kind])
}
