// A program that starts others: the host's programs run in the page, on the host's clock.
import { expect, test } from '@playwright/test'
import { button, openExercise, output, pythonIsReady, writeProgram } from './learner.ts'

const PROGRAM = `import subprocess
import sys

shown = subprocess.run("ls /etc | grep os-release; sleep 2; ps -o comm= -p 1", shell=True, capture_output=True, text=True)
print(shown.stdout, shown.returncode)
packed = subprocess.run("echo packed | gzip -c | base64 | base64 -d | gunzip -c", shell=True, capture_output=True, text=True)
print(packed.stdout, packed.stderr)
child = subprocess.run([sys.executable, "-c", "print('child', 6 * 7)"], capture_output=True, text=True)
print(child.stdout, child.stderr)
`

test('a program starts a shell, the shell its commands, and another Python', async ({ page }) => {
  await openExercise(page, 'print-server-name')
  await pythonIsReady(page)
  await writeProgram(page, PROGRAM)
  await button(page, /^Run/).click()
  await expect(output(page)).toContainText('os-release')
  await expect(output(page)).toContainText('systemd')
  await expect(output(page)).toContainText('packed')
  await expect(output(page)).toContainText('child 42')
  await expect(output(page)).toContainText('2 s passed on the host')
})
