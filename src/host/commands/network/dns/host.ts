// host(1) of BIND 9.18: what a name server says of a name or an address, in sentences.
import { resolveName } from '../../../network/names.ts'
import type { System } from '../../../processes/process.ts'
import { type Answered, type Asked, ask } from '../../../web/dns/ask.ts'
import { command, Refusal, writeLines } from '../../command.ts'
import { codeName, dataText, nameServer, reverseName, typeName, typeNumber } from './records.ts'

const USAGE = `Usage: host [-aCdilrTvVw] [-c class] [-N ndots] [-t type] [-W time]
            [-R number] [-m flag] [-p port] hostname [server]
       -p specifies the port on the server to query
       -t specifies the query type
       -V print version number and exit
       -W specifies how long to wait for a reply
       -4 use IPv4 query transport only
`
const OPTIONS = ['-4', '-a', '-d', '-r', '-T', '-U', '-v', '-V', '-w', '-c =', '-N =', '-R =', '-t =', '-W =', '-p =']
const DOMAIN = 53
const PATIENCE_SECONDS = 5
const SECOND_MS = 1000
const TRIES = 2
const PTR = 12

const SENTENCES: Readonly<Record<string, string>> = {
  A: 'has address',
  AAAA: 'has IPv6 address',
  CNAME: 'is an alias for',
  MX: 'mail is handled by',
  NS: 'name server',
  PTR: 'domain name pointer',
  TXT: 'descriptive text',
}

export const host = command({ options: OPTIONS, hint: USAGE }, async (system, given) => {
  if (given.has('V')) return await system.write(2, 'host 9.18.49-1~deb12u3-Debian\n').then(() => 0)
  const [name, server] = given.operands
  if (name === undefined) throw new Refusal(USAGE)
  const port = Number(given.value('p') ?? DOMAIN)
  const asked = server ?? nameServer(system.host)
  const found = resolveName(system.host, asked)
  if (found.kind === 'unknown') throw new Refusal(`host: couldn't get address for '${asked}': not found\n`)
  if (server !== undefined)
    await writeLines(system, [
      'Using domain server:',
      `Name: ${server}`,
      `Address: ${found.ip}#${port}`,
      'Aliases: ',
      '',
    ])
  const reverse = reverseName(name)
  const type = given.value('t')
  const number = reverse === undefined ? typeNumber(type ?? 'A') : PTR
  if (number === undefined) throw new Refusal(`host: invalid type: ${type}\n`)
  const wanted = reverse ?? name.replace(/\.$/, '')
  const answered = await tryAll(system, {
    server: { ip: found.ip, port },
    name: wanted,
    type: number,
    isRecursionDesired: true,
    patienceMs: Number(given.value('W') ?? PATIENCE_SECONDS) * SECOND_MS,
  })
  if (answered === undefined) {
    await writeLines(system, [';; no servers could be reached'])
    return 1
  }
  const { code, answers } = answered.message
  if (code !== 0) {
    await writeLines(system, [
      `Host ${wanted}${reverse === undefined ? '' : '.'} not found: ${code}(${codeName(code)})`,
    ])
    return 1
  }
  if (answers.length === 0) await writeLines(system, [`${wanted} has no ${typeName(number)} record`])
  else
    await writeLines(
      system,
      answers.map(
        (one) => `${one.name} ${SENTENCES[typeName(one.type)] ?? `has ${typeName(one.type)} record`} ${dataText(one)}`,
      ),
    )
  return 0
})

async function tryAll(
  system: System,
  asked: Asked,
): Promise<Extract<Answered, { readonly kind: 'answer' }> | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answered = await ask(system, asked)
    if (answered.kind === 'answer') return answered
    const why = answered.kind === 'refused' ? 'connection refused' : 'timed out'
    await writeLines(system, [`;; communications error to ${asked.server.ip}#${asked.server.port}: ${why}`])
  }
  return undefined
}
