// axe finds nothing in the tabs below the editor, in both themes, wide and on a phone.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { row, runThere, tab } from './panel.ts'

const PROGRAM = `import logging, sqlite3, subprocess
logging.basicConfig(level=logging.DEBUG)
logging.warning("careful")
logging.error("broken")
for url in ("https://api.example.com/orders", "http://nowhere.example/"):
    subprocess.run(["curl", url])
db = sqlite3.connect("fleet.db")
db.execute("CREATE TABLE servers (name TEXT PRIMARY KEY, cpu REAL)")
db.execute("INSERT INTO servers VALUES ('web01', 1.5)")
db.commit()
db.execute("SELECT * FROM servers WHERE cpu > 1").fetchall()
`

const CHART = `import matplotlib.pyplot as plt
plt.plot([1, 2, 3], [3, 1, 2], label="web01")
plt.show()
`

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`),
  )
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' } as object)

    test('every tab with rows, wide and narrow', async ({ page }) => {
      test.slow()
      await runThere(page, 'retry-api-call', PROGRAM)
      for (const width of [1440, 375]) {
        await page.setViewportSize({ width, height: 900 })
        for (const name of ['Requests', 'Processes', 'Commands', 'Logs']) {
          await tab(page, name).click()
          await row(page, /./).first().click()
          expect([name, width, await findings(page)]).toEqual([name, width, []])
        }
        await tab(page, 'Database').click()
        await expect(page.getByRole('table').first()).toBeVisible()
        expect([width, await findings(page)]).toEqual([width, []])
      }
    })

    test('charts with their numbers, and what stands in a tab with nothing in it', async ({ page }) => {
      test.slow()
      await runThere(page, 'retry-api-call', CHART)
      await tab(page, 'Charts').click()
      await expect(page.getByRole('table').first()).toBeVisible()
      expect(await findings(page)).toEqual([])
      await tab(page, 'Requests').click()
      expect(await findings(page)).toEqual([])
    })
  })
}
