// Processes and services, and the commands that a program started.
import { expect, test } from '@playwright/test'
import { details, row, runThere, tab } from './panel.ts'

const PROGRAM = `import subprocess, time
subprocess.run(["systemctl", "restart", "nginx"])
subprocess.run("ps aux | head -1; echo it went wrong >&2; exit 3", shell=True, capture_output=True)
left = subprocess.Popen(["sleep", "600"])
time.sleep(1.5)
gone = subprocess.Popen(["sleep", "700"])
gone.terminate()
`

test('processes are a tree with their ends and signals, services have their journal', async ({ page }) => {
  await runThere(page, 'service-restart', PROGRAM)
  await tab(page, 'Processes').click()
  await row(page, /^active unit nginx\.service/).click()
  await expect(details(page)).toContainText('It was failed, and is active after the run.')
  await expect(details(page)).toContainText('Started nginx.service')
  const ended = row(page, /^SIGTERM \d+ sleep 700 SIGTERM new/)
  await expect(ended).toHaveAttribute('aria-level', '4')
  await ended.click()
  await expect(details(page)).toContainText('SIGTERM from your program')
  await expect(details(page).getByRole('button', { name: 'line 6' })).toBeVisible()
  await expect(row(page, /^sleeps \d+ sleep 600 new/)).toBeVisible()
})

test('commands are shown with arguments, streams, output and end', async ({ page }) => {
  await runThere(page, 'service-restart', PROGRAM)
  await tab(page, 'Commands').click()
  await row(page, /^exit 3 \/bin\/sh -c/).click()
  await expect(details(page)).toContainText('It ended with exit code 3')
  await expect(details(page)).toContainText('input from the terminal, output to a pipe, errors to a pipe')
  await expect(row(page, /^exit 0 head -1/)).toHaveAttribute('aria-level', '2')
  await row(page, /^exit 0 head -1/).click()
  await expect(details(page)).toContainText('USER')
  await expect(row(page, /^running sleep 600/)).toBeVisible()
})

test('names with line ends and markup stay one row', async ({ page }) => {
  await runThere(
    page,
    'service-restart',
    'import subprocess\nsubprocess.run(["echo", "a\\nb", "<img src=x>", "z" * 9000])\n',
  )
  await tab(page, 'Commands').click()
  await expect(row(page, /echo 'a\\nb' '<img src=x>' z+…/)).toBeVisible()
  await row(page, /echo/).click()
  await expect(details(page).getByRole('listitem').first()).toHaveText('echo')
  await expect(page.locator('img[src=x]')).toHaveCount(0)
})
