// The bar above every view: the way home, where one is, and what concerns the whole page.
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type CataloguePage, neighboursOf, sectionOf } from '../../workbook/catalogue.ts'
import { IconButton } from '../parts/icon-button.tsx'
import { exerciseLink, HOME_LINK } from '../route.ts'
import { useShown } from '../use-workbook.ts'
import { Brand } from './brand.tsx'
import { MoreMenu } from './more-menu.tsx'
import { ThemeMenu } from './theme-menu.tsx'
import style from './top-bar.module.css'

export function TopBar({ entry }: { readonly entry?: CataloguePage | undefined }) {
  return (
    <header className={`${style.bar} ${entry === undefined ? '' : style.withWay}`}>
      <a className={style.brand} href={HOME_LINK} aria-label="Dryrun, all exercises">
        <Brand />
        <span className={style.brandName}>Dryrun</span>
      </a>
      {entry !== undefined && <Way entry={entry} />}
      <div className={style.end}>
        {entry !== undefined && <Steps entry={entry} />}
        <ThemeMenu />
        <MoreMenu />
      </div>
    </header>
  )
}

function Way({ entry }: { readonly entry: CataloguePage }) {
  const section = useShown((state) => sectionOf(state.catalogue, entry))
  if (section === undefined) return null
  return (
    <nav className={style.way} aria-label="Where you are">
      <a className={style.section} href={HOME_LINK}>
        <span>
          {section.number} {section.title}
        </span>
      </a>
    </nav>
  )
}

function Steps({ entry }: { readonly entry: CataloguePage }) {
  const catalogue = useShown((state) => state.catalogue)
  const { previous, next } = neighboursOf(catalogue, entry.id)
  const siblings = sectionOf(catalogue, entry)?.exercises ?? []
  const place = siblings.findIndex(({ id }) => id === entry.id) + 1
  return (
    <>
      {previous !== undefined && (
        <IconButton label={`Previous ${previous.kind}: ${previous.title}`} href={exerciseLink(previous.id)}>
          <ChevronLeft size={18} aria-hidden="true" />
        </IconButton>
      )}
      <span className={style.place}>{entry.kind === 'lesson' ? 'Lesson' : `${place} of ${siblings.length}`}</span>
      {next !== undefined && (
        <IconButton label={`Next ${next.kind}: ${next.title}`} href={exerciseLink(next.id)}>
          <ChevronRight size={18} aria-hidden="true" />
        </IconButton>
      )}
      <span className={style.gap} />
    </>
  )
}
