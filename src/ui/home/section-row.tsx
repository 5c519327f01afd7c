// One section: how far one is, and its exercises when it is open.
import { Collapsible } from '@base-ui/react/collapsible'
import { ChevronRight } from 'lucide-react'
import { type CataloguePage, type CatalogueSection, pagesIn } from '../../workbook/catalogue.ts'
import { standingOf, tallyOf } from '../../workbook/memory/progress.ts'
import { useShown } from '../use-workbook.ts'
import { PageRow } from './page-row.tsx'
import style from './section-row.module.css'
import { timeLeft } from './time-left.ts'

type Props = {
  readonly section: CatalogueSection
  readonly onward: CataloguePage | undefined
  readonly startsOpen: boolean
}

export function SectionRow({ section, onward, startsOpen }: Props) {
  const progress = useShown((state) => state.progress)
  const read = useShown((state) => state.read)
  const standings = section.exercises.map((entry) => standingOf(progress, entry))
  const { passed, total, minutesLeft } = tallyOf(progress, pagesIn(section), read)
  return (
    <Collapsible.Root render={<li className={style.section} />} defaultOpen={startsOpen}>
      <h2 className={style.heading}>
        <Collapsible.Trigger className={style.trigger}>
          <ChevronRight className={style.arrow} size={16} aria-hidden="true" />
          <span className={style.number}>{section.number}</span>
          <span className={style.name}>{section.title}</span>
          <span className={style.dots} aria-hidden="true">
            {section.exercises.map((entry, index) => (
              <span key={entry.id} className={standings[index] === 'open' ? style.dot : style.doneDot} />
            ))}
          </span>
          <span className={style.count}>
            {passed} of {total}
          </span>
          <span className={style.left}>
            {passed === total && total > 0 ? 'done' : timeLeft(minutesLeft)}
            <span className="heard">{passed === total ? '' : ' left'}</span>
          </span>
        </Collapsible.Trigger>
      </h2>
      <Collapsible.Panel className={style.panel}>
        <ol className={style.exercises}>
          {pagesIn(section).map((page) => (
            <PageRow key={page.id} page={page} isNext={page.id === onward?.id} />
          ))}
        </ol>
      </Collapsible.Panel>
    </Collapsible.Root>
  )
}
