// Logs, databases and charts of a run.
import { expect, test } from '@playwright/test'
import { button } from './learner.ts'
import { details, row, runThere, tab, view } from './panel.ts'

test('records of logging are picked by level and words', async ({ page }) => {
  await runThere(
    page,
    'log-errors-to-file',
    `import logging
logging.basicConfig(level=logging.DEBUG)
log = logging.getLogger("fleet")
log.debug("looking")
for n in range(3000):
    log.info("server %d", n)
try:
    1 / 0
except ZeroDivisionError:
    log.exception("no number\\nof <b>servers</b>")
`,
  )
  await tab(page, 'Logs').click()
  await expect(view(page, 'Logs')).toContainText('3,002 records')
  expect(await row(page, /./).count()).toBeLessThan(100)
  await page.getByLabel('Level').selectOption('WARNING and above')
  await expect(row(page, /./)).toHaveCount(1)
  await row(page, /^ERROR/).click()
  await expect(details(page)).toContainText('with the traceback of an exception')
  await expect(details(page).getByRole('button', { name: 'line 10' })).toBeVisible()
  await page.getByLabel('Level').selectOption('all')
  await page.getByLabel('Words').fill('SERVER 2999')
  await expect(view(page, 'Logs')).toContainText('1 of 3,002 records')
})

test('tables of SQLite files and the plans of queries are shown', async ({ page }) => {
  await runThere(
    page,
    'index-query',
    `import sqlite3
db = sqlite3.connect("example.db")
print(db.execute("SELECT id FROM servers WHERE name = ?", ("web0042",)).fetchall())
db.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT, size BLOB)")
db.execute("INSERT INTO notes VALUES (1, '<b>hello</b>' || char(10) || 'you', x'0102')")
db.commit()
`,
  )
  await tab(page, 'Database').click()
  const shown = view(page, 'Database')
  await expect(shown).toContainText('servers, 3,003 rows')
  await expect(shown).toContainText('the first 200 of them here')
  await expect(shown).toContainText('SCAN servers: it looks at every row')
  await expect(shown).toContainText('A connection to it was never closed.')
  await shown.getByLabel('Table').selectOption({ label: 'notes, 1 row' })
  await expect(shown.getByRole('cell', { name: '<b>hello</b>\\nyou' })).toBeVisible()
  await expect(shown.getByRole('cell', { name: '2 bytes' })).toBeVisible()
})

test('charts stand with the numbers that they were drawn from', async ({ page }) => {
  await runThere(
    page,
    'print-server-name',
    `import matplotlib.pyplot as plt
plt.bar(["disk", "net"], [2, 1])
plt.title("Errors")
plt.show()
`,
  )
  await tab(page, 'Charts').click()
  const shown = view(page, 'Charts')
  await expect(shown.getByRole('img', { name: 'Errors. Bars: disk 2, net 1.' })).toBeVisible()
  await expect(shown.getByRole('row', { name: 'disk 2' })).toBeVisible()
  await button(page, /^Run/).click()
  await expect(shown.getByRole('row', { name: 'net 1' })).toBeVisible()
})
