// nslookup(1) of BIND 9.18: what a name server says of a name or an address.
// Unlike Linux: it answers questions on its command line only, and does not ask for them itself.
import { resolveName } from '../../../network/names.ts'
import type { Program, System } from '../../../processes/process.ts'
import { type Answered, ask } from '../../../web/dns/ask.ts'
import { writeLines } from '../../command.ts'
import { codeName, dataText, nameServer, reverseName, typeName, typeNumber } from './records.ts'

const DOMAIN = 53
const PATIENCE_MS = 5_000
const TRIES = 3
const PTR = 12

export const nslookup: Program = async (system) => {
  const options = system.process.argv.slice(1).filter((word) => word.startsWith('-'))
  const [name, server = nameServer(system.host)] = system.process.argv.slice(1).filter((word) => !word.startsWith('-'))
  const said = (word: RegExp): string | undefined => options.flatMap((one) => word.exec(one)?.[1] ?? []).at(-1)
  if (name === undefined) {
    await system.write(2, 'nslookup: this host asks on the command line only: nslookup NAME [SERVER]\n')
    return 1
  }
  const port = Number(said(/^-po(?:rt)?=(\d+)/) ?? DOMAIN)
  const found = resolveName(system.host, server)
  if (found.kind === 'unknown') {
    await writeLines(system, [`nslookup: couldn't get address for '${server}': not found`])
    return 1
  }
  const reverse = reverseName(name)
  const asked = said(/^-(?:ty(?:pe)?|q(?:uery(?:type)?)?)=(\S+)/)
  const type = reverse === undefined ? (typeNumber(asked ?? 'A') ?? 1) : PTR
  const wanted = reverse ?? name.replace(/\.$/, '')
  const answered = await tries(system, { ip: found.ip, port }, wanted, type)
  const title = [`Server:\t\t${server}`, `Address:\t${found.ip}#${port}`, '']
  if (typeof answered === 'string') {
    await writeLines(system, [answered, ''])
    return 1
  }
  const { code, answers } = answered.message
  if (code !== 0) {
    await writeLines(system, [
      ...(reverse === undefined ? title : []),
      `** server can't find ${wanted}: ${codeName(code)}`,
      '',
    ])
    return 1
  }
  if (reverse !== undefined) {
    const lines = answers.map((one) => `${wanted}\tname = ${dataText(one)}`)
    await writeLines(system, [...lines, '', 'Authoritative answers can be found from:', ''])
    return 0
  }
  if (answers.length === 0) await writeLines(system, [...title, `*** Can't find ${name}: No answer`, ''])
  else
    await writeLines(system, [
      ...title,
      'Non-authoritative answer:',
      ...answers.flatMap((one) =>
        one.type === 1
          ? [`Name:\t${one.name}`, `Address: ${dataText(one)}`]
          : [`${one.name}\t${typeName(one.type)} ${dataText(one)}`],
      ),
      '',
    ])
  return 0
}

async function tries(
  system: System,
  server: { readonly ip: string; readonly port: number },
  name: string,
  type: number,
): Promise<Extract<Answered, { readonly kind: 'answer' }> | string> {
  const errors: string[] = []
  for (let count = 0; count < TRIES; count += 1) {
    const answered = await ask(system, { server, name, type, isRecursionDesired: true, patienceMs: PATIENCE_MS })
    if (answered.kind === 'answer') return answered
    const why = answered.kind === 'refused' ? 'connection refused' : 'timed out'
    errors.push(`;; communications error to ${server.ip}#${server.port}: ${why}`)
  }
  return [...errors, ';; no servers could be reached', ''].join('\n')
}
