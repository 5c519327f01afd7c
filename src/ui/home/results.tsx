// What a search found, section by section, and how much that is.
import { X } from 'lucide-react'
import type { CataloguePage } from '../../workbook/catalogue.ts'
import { findPages, NO_FILTER } from '../../workbook/search.ts'
import { Button } from '../parts/button.tsx'
import { useShown, useWorkbook } from '../use-workbook.ts'
import { PageRow } from './page-row.tsx'
import style from './results.module.css'

export function Results({ onward }: { readonly onward: CataloguePage | undefined }) {
  const workbook = useWorkbook()
  const catalogue = useShown((state) => state.catalogue)
  const filter = useShown((state) => state.filter)
  const progress = useShown((state) => state.progress)
  const read = useShown((state) => state.read)
  const found = findPages(catalogue, filter, { progress, read })
  const count = found.reduce((sum, { pages }) => sum + pages.length, 0)
  return (
    <section aria-label="Found">
      <div className={style.head}>
        <p role="status">{count === 0 ? 'Nothing fits. Use other words, or leave something out.' : `${count} found`}</p>
        <Button look="ghost" onClick={() => workbook.filterPages(NO_FILTER)}>
          <X size={16} aria-hidden="true" />
          Show all
        </Button>
      </div>
      {found.map(({ section, pages }) => (
        <section key={section.id} className={style.section} aria-labelledby={`found-${section.id}`}>
          <h2 id={`found-${section.id}`} className={style.name}>
            <span className={style.number}>{section.number}</span>
            {section.title}
          </h2>
          <ol className={style.pages}>
            {pages.map((page) => (
              <PageRow key={page.id} page={page} isNext={page.id === onward?.id} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  )
}
