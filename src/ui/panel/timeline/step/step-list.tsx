// The steps as a table: the same as the picture, for reading and for screen readers. Many of them come page by page.

import { saySpan } from '../../../../workbook/say-span.ts'
import { laneName, stepWords } from '../../../../workbook/timeline/at-step.ts'
import type { Picture } from '../../../../workbook/timeline/picture.ts'
import { Button } from '../../../parts/button.tsx'
import style from '../timeline.module.css'
import type { View } from '../use-view.ts'

const PAGE = 100

type Props = { readonly picture: Picture; readonly view: View; readonly program: string }

export function StepList({ picture, view, program }: Props) {
  const page = Math.floor(view.step / PAGE)
  const steps = picture.steps.slice(page * PAGE, (page + 1) * PAGE)
  const lines = program.split('\n')
  const { startedMs } = picture.stage
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard.
    <section className={style.list} tabIndex={0} aria-label="Steps">
      <table>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Clock</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
            <th scope="col">Line</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr
              key={step.index}
              aria-current={step.index === view.step ? 'step' : undefined}
              data-lost={picture.lost.has(step.index) || undefined}
            >
              <td>
                <button type="button" className={style.stepButton} onClick={() => view.goTo(step.index)}>
                  {step.index + 1}
                </button>
              </td>
              <td>{saySpan(step.atMs - startedMs)}</td>
              <td>{laneName(picture, step.lane)}</td>
              <td>{stepWords(picture, step.index)}</td>
              <td>
                <code>{step.line === undefined ? '' : lines[step.line - 1]?.trim()}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {picture.steps.length > PAGE && (
        <p className={style.pages}>
          <Button look="quiet" waits={page === 0} onClick={() => view.goTo((page - 1) * PAGE)}>
            Earlier
          </Button>
          <span>
            Steps {(page * PAGE + 1).toLocaleString('en-GB')} to {(page * PAGE + steps.length).toLocaleString('en-GB')}{' '}
            of {picture.steps.length.toLocaleString('en-GB')}
          </span>
          <Button
            look="quiet"
            waits={(page + 1) * PAGE >= picture.steps.length}
            onClick={() => view.goTo((page + 1) * PAGE)}
          >
            Later
          </Button>
        </p>
      )}
    </section>
  )
}
