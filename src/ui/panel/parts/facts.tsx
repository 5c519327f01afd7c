// What is said of the chosen row: a title, facts by their names, and texts of any length.
import { type ReactNode, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import style from './facts.module.css'

export function DetailsTitle({ children }: { readonly children: ReactNode }) {
  return <h3 className={style.title}>{children}</h3>
}

export function Say({
  tone,
  children,
}: {
  readonly tone?: 'amber' | 'calm' | undefined
  readonly children: ReactNode
}) {
  return <p className={`${style.say} ${tone === 'amber' ? style.amber : ''}`}>{children}</p>
}

export type Fact = { readonly name: string; readonly value: ReactNode }

export function Facts({ facts }: { readonly facts: readonly (Fact | null)[] }) {
  return (
    <dl className={style.facts}>
      {facts.map(
        (fact) =>
          fact !== null && (
            <div key={fact.name} className={style.fact}>
              <dt>{fact.name}</dt>
              <dd>{fact.value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={style.part}>
      <h4 className={style.partTitle}>{title}</h4>
      {children}
    </div>
  )
}

/** At first so many characters of a text are shown, and so many more with each press. */
const FIRST = 3_000
const MORE = 50_000

/** A text of the program's making, as it is. A long one comes in parts. */
export function LongText({ text, name }: { readonly text: string; readonly name: string }) {
  const [most, setMost] = useState(FIRST)
  if (text === '') return <p className={style.nothing}>Empty.</p>
  const left = text.length - most
  return (
    <>
      <pre className={style.text}>{left > 0 ? text.slice(0, most) : text}</pre>
      {left > 0 && (
        <p className={style.more}>
          {left.toLocaleString('en')} more characters of {name} are not shown.{' '}
          <Button look="quiet" onClick={() => setMost(most + MORE)}>
            Show {left > MORE ? `${MORE.toLocaleString('en')} more` : 'the rest'}
          </Button>
        </p>
      )}
    </>
  )
}
