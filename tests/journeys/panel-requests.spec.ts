// The waterfall of requests: what was asked, how long what took, what was tried again, and what was never asked.
import { expect, test } from '@playwright/test'
import { button } from './learner.ts'
import { details, lineOfCursor, row, runThere, tab, view } from './panel.ts'

// By curl, which is there at once; a library of Python has to be imported first.
const PROGRAM = `import socket, subprocess, time
def curl(*words):
    subprocess.run(["curl", "-sS", "-m", "5", *words])
for attempt in range(3):
    curl("-d", '{"name": "<b>web</b>"}', "https://api.example.com/orders?n=1")
for pause in (0, 2, 2):
    time.sleep(pause)
    curl("https://api.example.com/data")
curl("http://nowhere.example/" + "q" * 5000)
socket.socket().connect_ex(("127.0.0.1", 4000))
`

test('requests are rows, with their tries, their times and what is in them', async ({ page }) => {
  await runThere(page, 'retry-api-call', PROGRAM)
  await tab(page, 'Requests').click()
  await expect(row(page, /./)).toHaveCount(8)
  await expect(row(page, /^503 GET https:\/\/api\.example\.com\/data try 2/)).toBeVisible()
  await expect(row(page, /^unknown host GET http:\/\/nowhere\.example\/q+/)).toBeVisible()
  await row(page, /^200 GET/).click()
  await expect(details(page)).toContainText('Answered with 200 OK')
  await expect(details(page)).toContainText('curl -sS -m 5 https://api.example.com/data')
  await expect(details(page)).toContainText('3, 2 s after the end of the one before')
  await expect(details(page).getByRole('rowheader', { name: 'Agreed on TLS' })).toBeVisible()
  await expect(details(page)).toContainText('{"status": "ok", "items": [1, 2]}')
  await row(page, /^405 POST/)
    .first()
    .click()
  await expect(details(page)).toContainText('{"name": "<b>web</b>"}')
})

test('a row leads to the line that sent it, and keys go along the rows', async ({ page }) => {
  await runThere(page, 'retry-api-call', PROGRAM)
  await tab(page, 'Requests').click()
  await page.getByRole('listbox').focus()
  await page.keyboard.press('End')
  await expect(details(page)).toContainText('nothing listens on port 4000')
  await details(page).getByRole('button', { name: 'line 10' }).click()
  await expect.poll(() => lineOfCursor(page)).toBe('10')
  await page.getByRole('listbox').focus()
  await page.keyboard.press('Escape')
  await expect(details(page)).toHaveCount(0)
})

test('what was never asked is named', async ({ page }) => {
  await runThere(page, 'retry-api-call', 'print("nothing")\n')
  await tab(page, 'Requests').click()
  await expect(view(page, 'Requests')).toContainText('The last run asked nobody over the network.')
  await expect(view(page, 'Requests')).toContainText('GET https://api.example.com/orders')
})

test('2,000 connections scroll, and the last can be looked at', async ({ page }) => {
  test.slow()
  await runThere(
    page,
    'retry-api-call',
    `import socket
for n in range(2000):
    with socket.socket() as one:
        one.connect_ex(("127.0.0.1", 4000 + n))
`,
  )
  await tab(page, 'Requests').click()
  await expect(view(page, 'Requests')).toContainText('2,000 rows')
  expect(await row(page, /./).count()).toBeLessThan(100)
  await page.getByRole('listbox').focus()
  await page.keyboard.press('End')
  await expect(details(page)).toContainText('127.0.0.1:5999')
  await button(page, 'Close the details').click()
})
