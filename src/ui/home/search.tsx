// Finds exercises by words, topic and difficulty, and those that are still open. What is chosen stays while the page is open.
import { Search as Glass } from 'lucide-react'
import { useRef } from 'react'
import { difficultiesOf, topicsOf } from '../../workbook/search.ts'
import { Select } from '../parts/select.tsx'
import { useBareKey } from '../use-bare-key.ts'
import { useShown, useWorkbook } from '../use-workbook.ts'
import style from './search.module.css'

export function Search() {
  const workbook = useWorkbook()
  const filter = useShown((state) => state.filter)
  const catalogue = useShown((state) => state.catalogue)
  const withKey = useShown((state) => state.settings.bareKeys)
  const field = useRef<HTMLInputElement>(null)
  useBareKey('/', () => field.current?.focus())
  return (
    <search className={style.search} aria-label="Exercises">
      <div className={style.field}>
        <Glass className={style.glass} size={16} aria-hidden="true" />
        <input
          ref={field}
          type="search"
          aria-label="Search exercises"
          aria-keyshortcuts={withKey ? '/' : undefined}
          placeholder="Search exercises"
          value={filter.words}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => workbook.filterPages({ words: event.target.value })}
          onKeyDown={(event) => event.key === 'Escape' && workbook.filterPages({ words: '' })}
        />
        {withKey && filter.words === '' && (
          <span className={style.key} aria-hidden="true">
            /
          </span>
        )}
      </div>
      <Choice
        label="Topic"
        all="All topics"
        value={filter.topic ?? ''}
        options={topicsOf(catalogue).map(({ topic, count }) => ({ value: topic, name: `${topic} (${count})` }))}
        choose={(topic) => workbook.filterPages({ topic: topic === '' ? null : topic })}
      />
      <Choice
        label="Difficulty"
        all="Any difficulty"
        value={String(filter.difficulty ?? '')}
        options={difficultiesOf(catalogue).map((one) => ({ value: String(one), name: `Difficulty ${one} of 5` }))}
        choose={(one) => workbook.filterPages({ difficulty: one === '' ? null : Number(one) })}
      />
      <label className={style.check}>
        <input
          type="checkbox"
          checked={filter.notDone}
          onChange={(event) => workbook.filterPages({ notDone: event.target.checked })}
        />
        Not done
      </label>
    </search>
  )
}

type ChoiceProps = {
  readonly label: string
  /** What stands there while nothing is chosen. */
  readonly all: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly name: string }[]
  readonly choose: (value: string) => void
}

function Choice({ label, all, value, options, choose }: ChoiceProps) {
  if (options.length < 2) return null
  return (
    <span className={style.choice}>
      <Select
        look="page"
        aria-label={label}
        value={value}
        data-chosen={value !== '' || undefined}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </Select>
    </span>
  )
}
