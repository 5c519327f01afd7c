// `connects`: connections to SQLite files, whether they were closed, and the statements that went through them.
import type { ConnectsPattern } from '../../model/check.ts'
import type { DatabaseUse } from '../../model/evidence.ts'
import { absolutePath, shortPath } from '../files/paths.ts'
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'
import { matchText } from '../text/match-text.ts'
import { variableOf } from '../text/output-text.ts'
import { describeTimes, fitsTimes, inWords } from '../times.ts'

export function checkConnects({ all, to }: ConnectsPattern, scene: Scene): Finding | undefined {
  const { databases } = scene.stage
  const [first] = databases
  if (all === 'none' && first !== undefined) {
    return { way: 'connected', say: `Your program opened ${nameOf(first.path, scene)}; it should open no database.` }
  }
  const open = all === 'closed' ? databases.find((use) => !use.isClosed) : undefined
  if (open !== undefined) return leftOpen(open, scene)
  for (const [path, pattern] of Object.entries(to)) {
    const full = path === ':memory:' ? path : absolutePath(path, scene.case.world)
    const finding = checkFile(
      full,
      pattern,
      databases.filter((use) => use.path === full),
      scene,
    )
    if (finding !== undefined) return finding
  }
  return undefined
}

function nameOf(path: string, scene: Scene): string {
  return `the database \`${shortPath(path, scene.case.world)}\``
}

function leftOpen({ path }: DatabaseUse, scene: Scene): Finding {
  const say = `A connection to ${nameOf(path, scene)} was opened and never closed: nothing called its \`close\`.`
  return { way: 'not closed', say, expected: 'closed', seen: 'open' }
}

function checkFile(
  path: string,
  { times, isClosed, statements, plans }: ConnectsPattern['to'][string],
  uses: readonly DatabaseUse[],
  scene: Scene,
): Finding | undefined {
  const name = nameOf(path, scene)
  if (!fitsTimes(uses.length, times)) {
    if (uses.length === 0) {
      const [other] = scene.stage.databases
      const more = other === undefined ? '' : ` It opened \`${shortPath(other.path, scene.case.world)}\`.`
      return { way: 'never connected', say: `Your program never opened ${name}.${more}` }
    }
    const say = `Your program opened ${name} ${inWords(uses.length)}, expected ${describeTimes(times)}.`
    return { way: 'times connected', say }
  }
  const open = uses.find((use) => !use.isClosed)
  if (isClosed === true && open !== undefined) return leftOpen(open, scene)
  if (isClosed === false && open === undefined) {
    return { way: 'closed', say: `Each connection to ${name} was closed; one should be left open.` }
  }
  const about = (what: string) => ({
    name: what,
    ifEmpty: `Nothing was asked of ${name}`,
    leftOutLines: 0,
    variable: (variable: string) => variableOf(scene, variable),
  })
  const sql = uses.flatMap((use) => use.statements).join('\n')
  const asked = statements === undefined ? undefined : matchText(sql, statements, about(`the SQL for ${name}`))
  if (asked !== undefined || plans === undefined) return asked
  const steps = uses.flatMap((use) => use.queries ?? []).flatMap(({ plan }) => plan)
  return matchText(steps.join('\n'), plans, about(`the plan of SQLite for ${name}`))
}
