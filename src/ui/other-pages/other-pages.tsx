// The pages that are not home and not an exercise: one that loads, one that could not be fetched, one that does not exist.

import { Button, buttonClass } from '../parts/button.tsx'
import { HOME_LINK } from '../route.ts'
import style from './other-pages.module.css'

export function LoadingPage({ title }: { readonly title: string }) {
  return (
    <main id="main" className={style.page} tabIndex={-1} aria-busy="true">
      <h1 id="title" tabIndex={-1}>
        {title}
      </h1>
      <p className={style.late}>The lesson is being fetched.</p>
    </main>
  )
}

export function FailedPage({ title }: { readonly title: string }) {
  return (
    <main id="main" className={style.page} tabIndex={-1}>
      <h1 id="title" tabIndex={-1}>
        {title}
      </h1>
      <p>
        This lesson could not be fetched. Look at your connection, then load the page again. Your programs are kept.
      </p>
      <Button look="strong" onClick={() => window.location.reload()}>
        Load again
      </Button>
    </main>
  )
}

export function UnknownPage({ id }: { readonly id: string }) {
  return (
    <main id="main" className={style.page} tabIndex={-1}>
      <h1 id="title" tabIndex={-1}>
        There is no exercise here
      </h1>
      <p>
        The link names <code>{id}</code>, and this workbook has no exercise of that name. It may have been removed, or
        the link may have lost a letter.
      </p>
      <a className={buttonClass('strong')} href={HOME_LINK}>
        All exercises
      </a>
    </main>
  )
}
