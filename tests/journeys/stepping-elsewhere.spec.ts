// Steps and timelines of what is not the plain run: of a host that was kept, of another order of the threads, of a run that was stopped; and the ways
// there from a request, a failed check and a step of the timeline.
import { expect, type Page, test } from '@playwright/test'
import { button, checks, openWithLargeEditor, output, pythonIsReady, writeProgram } from './learner.ts'
import { details, row, runAgain, runThere, tab, view } from './panel.ts'

test.describe.configure({ timeout: 120_000 })

const steps = (page: Page) => page.getByRole('region', { name: 'Steps of the run' })
const move = (page: Page, name: string) => steps(page).getByRole('button', { name, exact: true })
const step = (page: Page) => view(page, 'Step')

const ELECTION = `import threading

leader = None


def elect_leader(server_id):
    global leader
    if leader is None:
        leader = server_id
        print(f"Server {server_id} is now the leader.")


def step_down(server_id):
    global leader
    if leader == server_id:
        leader = None


threads = [threading.Thread(target=elect_leader, args=(n,), name=f"server {n}") for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`

const GROWS = `with open("seen.txt", "a") as file:
    file.write("x")
count = len(open("seen.txt").read())
print("seen", count)
`

/** The output of the run before is gone when the next one begins. */
async function runOnKept(page: Page): Promise<void> {
  await tab(page, 'Output').click()
  await runAgain(page)
  await expect(output(page)).toContainText('seen 2')
}

test('a run on a kept host is recorded on that host as it was before', async ({ page }) => {
  await runThere(page, 'print-server-name', GROWS)
  await tab(page, 'Terminal').click()
  await page.getByRole('switch', { name: 'Keep this host' }).click()
  await runOnKept(page)
  await tab(page, 'Step by step').click()
  await move(page, 'Last step').click()
  await expect(steps(page).getByRole('region', { name: 'Names of The program' })).toContainText('count2')
  await expect(steps(page)).not.toContainText('was made once more')
  await tab(page, 'Timeline').click()
  await page.getByRole('button', { name: 'Last step' }).click()
  await expect(step(page)).toContainText('prints "seen 2"')
})

test('what runs on a kept host beside the program is not on its copy, and the tab says so', async ({ page }) => {
  await runThere(page, 'print-server-name', `import subprocess\nsubprocess.Popen(["sleep", "infinity"])\n${GROWS}`)
  await tab(page, 'Terminal').click()
  await page.getByRole('switch', { name: 'Keep this host' }).click()
  await runOnKept(page)
  await tab(page, 'Step by step').click()
  await expect(steps(page)).toContainText('but without what ran there beside it (sleep infinity).')
})

test('a program that was stopped is recorded up to where it was stopped', async ({ page }) => {
  const program = 'import time\nn = 0\nwhile True:\n    n += 1\n    if n == 5: print("five")\n'
  await openWithLargeEditor(page, 'print-server-name')
  await pythonIsReady(page)
  await writeProgram(page, program)
  await button(page, /^Run/).click()
  await expect(output(page)).toContainText('five')
  await button(page, 'Stop').click()
  await expect(output(page)).toContainText('You stopped it')
  await tab(page, 'Step by step').click()
  await expect(steps(page)).toContainText('You stopped this run.', { timeout: 40_000 })
  await move(page, 'A step forward').click()
  await expect(steps(page)).toContainText('Line 2 runs next.')
})

test('a race that a check found is gone through in the order in which it happened, and in the timeline', async ({
  page,
}) => {
  await openWithLargeEditor(page, 'leader-election')
  await pythonIsReady(page)
  await writeProgram(page, ELECTION)
  await button(page, 'Check').click()
  const through = checks(page).getByRole('button', { name: 'Step through it in this order' }).first()
  await through.click({ timeout: 90_000 })
  const choice = steps(page).getByRole('combobox', { name: 'Threads' })
  await expect(choice).not.toHaveValue('plain', { timeout: 90_000 })
  await expect(steps(page)).toContainText('The program is at its end')
  // The second leader: the line that printed it, and the one before, which made it.
  await steps(page)
    .getByRole('button', { name: /is now the leader/ })
    .nth(1)
    .click()
  await expect(steps(page)).toContainText(/Line 10 runs next \(server \d\)\./)
  // The same order is shown in the timeline, and from there one comes back to a step of it.
  await tab(page, 'Timeline').click()
  await expect(step(page)).toBeVisible({ timeout: 60_000 })
  await expect(view(page, 'Timeline').getByRole('combobox', { name: 'Threads' })).not.toHaveValue('plain')
  await step(page).getByRole('button', { name: 'Go on step by step from here' }).click()
  await expect(steps(page).getByRole('slider')).toBeVisible()
  await choice.selectOption('plain')
  await expect(steps(page).getByRole('slider')).toBeVisible({ timeout: 40_000 })
})

test('a request leads to the step that sent it', async ({ page }) => {
  await runThere(
    page,
    'retry-api-call',
    'import subprocess\nfor n in range(3):\n    number = n * 10\n    subprocess.run(["curl", "-s", f"https://api.example.com/data?n={n}"])\nprint("done")\n',
  )
  await tab(page, 'Requests').click()
  await row(page, /data\?n=1/).click()
  await details(page).getByRole('button', { name: 'Go to the step that sent it' }).click()
  await expect(steps(page)).toContainText('Line 4 runs next.', { timeout: 40_000 })
  await expect(steps(page).getByRole('region', { name: 'Names of The program' })).toContainText('number10')
})

test('a check that failed on what was printed leads to the line that printed it', async ({ page }) => {
  await openWithLargeEditor(page, 'print-server-name')
  await pythonIsReady(page)
  await writeProgram(page, 'server_name = "web-server-01"\nother = server_name.upper()\nprint(other)\nlast = 1\n')
  await button(page, 'Check').click()
  await checks(page).getByRole('button', { name: 'Step through it' }).first().click()
  await expect(steps(page)).toContainText('Line 3 runs next.', { timeout: 40_000 })
  await expect(steps(page).getByRole('region', { name: 'Names of The program' })).toContainText("other'WEB-SERVER-01'")
})
