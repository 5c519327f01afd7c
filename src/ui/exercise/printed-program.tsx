// The program as it stands in the editor, for paper: an editor shows only what fits into it.
import { PythonText } from '../python-text/python-text.tsx'
import { useDesk } from '../use-workbook.ts'

export function PrintedProgram() {
  const program = useDesk((desk) => desk.program)
  return (
    <section className="printed" aria-label="Your program, on paper">
      <h2>main.py</h2>
      <pre>
        <PythonText program={program.trimEnd()} />
      </pre>
    </section>
  )
}
