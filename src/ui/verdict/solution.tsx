// The model solutions: open after passing and beside one's own, before that on request and after one plain question.
import { Tabs } from '@base-ui/react/tabs'
import { Columns2, FileText } from 'lucide-react'
import { useState } from 'react'
import type { Solution } from '../../model/exercise.ts'
import { passOf } from '../../workbook/memory/progress.ts'
import { HtmlText } from '../html.tsx'
import { Button } from '../parts/button.tsx'
import { PythonText } from '../python-text/python-text.tsx'
import { useDesk, useShown, useWorkbook } from '../use-workbook.ts'
import style from './help.module.css'
import { SolutionDiff } from './solution-diff.tsx'

export function Solutions() {
  const workbook = useWorkbook()
  const exercise = useDesk((desk) => desk.exercise)
  const pass = useShown((state) => passOf(state.progress, exercise))
  const passedNow = useDesk(({ lastCheck }) =>
    lastCheck?.kind === 'judged' && lastCheck.verdict.passed ? lastCheck.program : null,
  )
  const hasPassed = pass !== undefined
  const passedProgram = passedNow ?? pass?.program ?? null
  const wasAskedFor = useDesk((desk) => desk.solutionShown)
  const isShown = wasAskedFor || passedNow !== null
  const [isAsking, ask] = useState(false)
  if (exercise.solutions.length === 0) return null
  return (
    <section className={style.help} aria-labelledby="solution-title">
      <h2 id="solution-title">Solution</h2>
      {isShown ? (
        <Shown solutions={exercise.solutions} yours={passedProgram} />
      ) : isAsking ? (
        <div className={style.question}>
          <p>You have not passed yet. The solution shows one way to do it.</p>
          <div className={style.answers}>
            <Button look="plain" onClick={workbook.showSolution}>
              Show it
            </Button>
            <Button look="ghost" autoFocus onClick={() => ask(false)}>
              Not yet
            </Button>
          </div>
        </div>
      ) : (
        <Button look="plain" onClick={() => (hasPassed ? workbook.showSolution() : ask(true))}>
          Show a solution
        </Button>
      )}
    </section>
  )
}

type ShownProps = {
  readonly solutions: readonly Solution[]
  /** The program that passed; before that there is nothing to compare. */
  readonly yours: string | null
}

function Shown({ solutions, yours }: ShownProps) {
  const [first] = solutions
  if (solutions.length === 1 && first !== undefined) return <One solution={first} yours={yours} />
  return (
    <Tabs.Root defaultValue={0}>
      <Tabs.List className={style.tabs} aria-label="Ways to solve it">
        {solutions.map(({ line }, index) => (
          <Tabs.Tab key={line} className={style.tab} value={index}>
            Way {index + 1}
          </Tabs.Tab>
        ))}
        <Tabs.Indicator className={style.indicator} />
      </Tabs.List>
      {solutions.map((solution, index) => (
        <Tabs.Panel key={solution.line} value={index} className={style.tabPanel}>
          <One solution={solution} yours={yours} />
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  )
}

function One({ solution, yours }: { readonly solution: Solution; readonly yours: string | null }) {
  const [isAlone, setAlone] = useState(yours === null)
  const other = yours !== null && (
    <Button look="ghost" onClick={() => setAlone(!isAlone)}>
      {isAlone ? <Columns2 size={15} aria-hidden="true" /> : <FileText size={15} aria-hidden="true" />}
      {isAlone ? 'Show it beside yours' : 'Show the solution alone'}
    </Button>
  )
  return (
    <div className={style.solution}>
      <HtmlText html={solution.html} className={style.text} />
      {yours === null || isAlone ? (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard. */}
          <pre className={style.program} tabIndex={0}>
            <PythonText program={solution.program.trimEnd()} />
          </pre>
          {other}
        </>
      ) : (
        <SolutionDiff yours={yours} theirs={solution.program}>
          {other}
        </SolutionDiff>
      )}
    </div>
  )
}
