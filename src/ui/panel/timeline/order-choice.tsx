// Which order of the threads is shown: that of the run, or one that ends otherwise; and the search for one.
import type { ScheduleSearch } from '../../../model/schedule.ts'
import { Button } from '../../parts/button.tsx'
import style from './timeline.module.css'

type Props = {
  readonly hasThreads: boolean
  readonly schedules: ScheduleSearch | undefined
  readonly isSearching: boolean
  readonly isFailing: boolean
  readonly onSearch: () => void
  readonly onChoose: (isFailing: boolean) => void
}

export function OrderChoice({ hasThreads, schedules, isSearching, isFailing, onSearch, onChoose }: Props) {
  if (!hasThreads) return null
  if (isSearching) {
    return (
      <span className={style.note} role="status">
        Other orders of the threads are tried.
      </span>
    )
  }
  if (schedules === undefined) {
    return (
      <Button look="quiet" onClick={onSearch}>
        Try other orders of the threads
      </Button>
    )
  }
  if (schedules.found === undefined) {
    return <span className={style.note}>In {schedules.tried} other orders of the threads it ended the same.</span>
  }
  return (
    <label className={style.choice}>
      <span>Threads</span>
      <select
        value={isFailing ? 'failing' : 'plain'}
        onChange={(event) => onChoose(event.currentTarget.value === 'failing')}
      >
        <option value="plain">in the order of the run</option>
        <option value="failing">in order {schedules.found.schedule}, which ends otherwise</option>
      </select>
    </label>
  )
}
