// Home: one button that goes on where the learner is, and the sections that open in place.
import { ArrowRight } from 'lucide-react'
import { findPage, pagesOf } from '../../workbook/catalogue.ts'
import { continueWith, tallyOf } from '../../workbook/memory/progress.ts'
import { isFiltering } from '../../workbook/search.ts'
import { buttonClass } from '../parts/button.tsx'
import { exerciseLink } from '../route.ts'
import { useShown } from '../use-workbook.ts'
import style from './home.module.css'
import { Results } from './results.tsx'
import { Search } from './search.tsx'
import { SectionRow } from './section-row.tsx'
import { timeLeft } from './time-left.ts'

export function Home() {
  const catalogue = useShown((state) => state.catalogue)
  const progress = useShown((state) => state.progress)
  const read = useShown((state) => state.read)
  const filter = useShown((state) => state.filter)
  const lastOpened = useShown((state) => state.settings.lastOpened)
  const onward = continueWith(catalogue, progress, lastOpened, read)
  const last = lastOpened === undefined ? undefined : findPage(catalogue, lastOpened)
  const tally = tallyOf(progress, pagesOf(catalogue), read)
  return (
    <main id="main" className={style.home} data-returning={lastOpened !== undefined || undefined} tabIndex={-1}>
      <h1 id="title" className={style.title} tabIndex={-1}>
        Practise Python for operations on a Linux host that cannot be broken.
      </h1>
      {lastOpened === undefined && (
        <p className={style.what}>
          Read a short lesson, write a program and run it here: Python and the host with its files, processes and
          services are in this page. Checks tell you what works and what does not. Nothing that you write leaves this
          browser.
        </p>
      )}
      {tally.total === 0 ? (
        <p className={style.empty}>There are no exercises here yet.</p>
      ) : (
        <div className={style.onward}>
          {onward === undefined ? (
            <p className={style.all}>You passed every exercise.</p>
          ) : (
            <a className={`${buttonClass('strong')} ${style.go}`} href={exerciseLink(onward.id)}>
              <span className={style.goText}>
                {tally.passed === 0 && lastOpened === undefined ? 'Start' : 'Continue'}: {onward.title}
              </span>
              <ArrowRight size={16} aria-hidden="true" />
            </a>
          )}
          <p className={style.tally}>
            {tally.passed} of {tally.total} passed{timeLeft(tally.minutesLeft, ' · about ', ' left')}
          </p>
        </div>
      )}
      {tally.total > 0 && <Search />}
      {isFiltering(filter) ? (
        <Results onward={onward} />
      ) : (
        <ol className={style.sections} aria-label="Sections">
          {catalogue.sections.map((section) => (
            <SectionRow
              key={section.id}
              section={section}
              onward={onward}
              startsOpen={[onward?.section, last?.section].includes(section.id)}
            />
          ))}
        </ol>
      )}
    </main>
  )
}
