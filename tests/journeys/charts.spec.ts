// A chart that a program shows stands under its output, as a picture that is also told in words.
import { expect, test } from '@playwright/test'
import { button, openExercise, output, pythonIsReady, writeProgram } from './learner.ts'

const CHART = `import matplotlib.pyplot as plt
plt.bar(["disk", "net"], [2, 1])
plt.title("Errors")
`

test('a chart is shown under the output, and described', async ({ page }) => {
  await openExercise(page, 'print-server-name')
  await pythonIsReady(page)
  await writeProgram(page, `${CHART}plt.show()\nprint("done")\n`)
  await button(page, /^Run/).click()
  const chart = output(page).getByRole('img', { name: 'Errors. Bars: disk 2, net 1.' })
  await expect(chart).toBeVisible()
  expect(await chart.evaluate((image: HTMLImageElement) => [image.complete, image.naturalWidth])).toEqual([true, 640])
  await expect(output(page)).toContainText('done')
})

test('a chart that was never shown is said to be missing, not shown', async ({ page }) => {
  await openExercise(page, 'print-server-name')
  await pythonIsReady(page)
  await writeProgram(page, CHART)
  await button(page, /^Run/).click()
  await expect(output(page)).toContainText('plt.show() shows it')
  await expect(output(page).getByRole('img')).toHaveCount(0)
})
