// boto3 comes to a learner who imports it, and to nobody else.
import { expect, type Request, test } from '@playwright/test'
import { button, openExercise, output, writeProgram } from './learner.ts'

const ARCHIVE = /late-packages\.tar\.gz$/
/** It is large: its first import takes some seconds where the machine is busy. */
const IMPORT_MS = 90_000
const PROGRAM = `import boto3
answer = boto3.client("ec2").describe_instances()
print(answer["Reservations"][0]["Instances"][0]["Tags"])
`

test('boto3 is fetched when a program imports it, and not before', async ({ page }) => {
  test.setTimeout(2 * IMPORT_MS)
  const fetched: string[] = []
  page.on('request', (request: Request) => {
    if (ARCHIVE.test(request.url())) fetched.push(request.url())
  })
  await openExercise(page, 'provision-ec2')
  await writeProgram(page, 'print("no cloud")')
  await button(page, 'Run').click()
  await expect(output(page)).toContainText('no cloud')
  expect(fetched).toEqual([])
  await writeProgram(page, PROGRAM)
  for (const _round of [1, 2]) {
    await button(page, 'Run').click()
    await expect(output(page)).toContainText("[{'Key': 'Name', 'Value': 'db01'}]", { timeout: IMPORT_MS })
  }
  expect(fetched).not.toEqual([])
})

test('boto3 that cannot be fetched is an ImportError that says so', async ({ page }) => {
  await page.route(ARCHIVE, (route) => route.abort())
  await openExercise(page, 'provision-ec2')
  await writeProgram(page, PROGRAM)
  await button(page, 'Run').click()
  await expect(output(page)).toContainText(
    'ImportError: A part of Python (late-packages.tar.gz) could not be fetched: no answer came.',
  )
})
