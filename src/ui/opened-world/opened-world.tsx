// Says that Run is in the world of a failed check now, what that world has, and the way back.
import { CornerUpLeft } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { textOfGiven } from '../../model/given-file.ts'
import type { World } from '../../model/world.ts'
import { givenIn, type OpenedWorld as Opened, worldToOpen } from '../../workbook/opened-world.ts'
import { Button } from '../parts/button.tsx'
import { useDesk, useWorkbook } from '../use-workbook.ts'
import { Sentence } from '../verdict/failure-view.tsx'
import style from './opened-world.module.css'

export function OpenedWorld() {
  const place = useDesk((desk) => desk.opened)
  const exercise = useDesk((desk) => desk.exercise)
  const opened = place === null ? undefined : worldToOpen(exercise, place)
  return opened === undefined ? null : <Shown key={`${place?.check} ${place?.case}`} opened={opened} />
}

function Shown({ opened }: { readonly opened: Opened }) {
  const workbook = useWorkbook()
  const usual = useDesk((desk) => desk.exercise.world)
  const place = useRef<HTMLElement>(null)
  // The learner has just asked for it; on a phone it lies far from the check.
  useEffect(() => {
    place.current?.focus({ preventScroll: true })
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const { calls, twice } = opened.case
  const files = ownFiles(opened.case.world, usual)
  return (
    <section ref={place} className={style.opened} tabIndex={-1} aria-label="The world of a check is open">
      <div className={style.head}>
        <p>
          Run is in the world of a check now: <Sentence text={opened.it} />
        </p>
        <Button look="plain" onClick={() => workbook.openWorld(null)}>
          <CornerUpLeft size={15} aria-hidden="true" />
          Close this world
        </Button>
      </div>
      <ul className={style.facts}>
        {givenIn(opened.case).map((line) => (
          <li key={line}>
            <Sentence text={line} />
          </li>
        ))}
        {calls.map(({ expression }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same call can be made twice.
          <li key={index}>
            Run calls <code>{expression}</code> {index === 0 ? 'after your program was loaded' : 'after that'}
          </li>
        ))}
        {twice === true && <li>the program is run twice, one run after the other</li>}
      </ul>
      {files.map(({ path, text }) => (
        <details key={path} className={style.file}>
          <summary>
            <code>{path}</code> in full
          </summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard. */}
          <pre tabIndex={0}>{text}</pre>
        </details>
      ))}
    </section>
  )
}

type ShownFile = { readonly path: string; readonly text: string }

const MOST_CHARACTERS = 20_000

/** The texts that this world has and the usual one has not. */
function ownFiles(world: World, usual: World): readonly ShownFile[] {
  return Object.entries(world.files).flatMap(([path, file]) => {
    const text = textOfGiven(file)
    const known = usual.files[path]
    if (text === undefined || text === '' || (known !== undefined && textOfGiven(known) === text)) return []
    const cut = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}\n… and more` : text
    return [{ path, text: cut }]
  })
}
