// The schema of `network`: which names the host can reach, and what answers there.
import { z } from 'zod'
import { isList, isMapping, isNull, isPlain, oneOfForms } from '../forms.ts'
import { mapping, plainText } from '../mapping.ts'
import { INSTANT } from '../quantities.ts'
import { durationSchema, percentSchema } from './figure-schema.ts'

export const PORT_STATES = ['open', 'closed', 'filtered'] as const

const IP = 'Write an address such as  ip: 10.0.0.11'
const PORT = 'A port is a number from 1 to 65535.'
const PORTS =
  '"ports" is a list of open ports, or a mapping, for example  ports: [80, 443]  or  ports: {5432: open, 443: filtered}'
const BYTE = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)'
const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535

export const FAULTS = ['expired', 'self-signed', 'wrong host', 'unknown authority'] as const
const CERTIFICATE = `"certificate" is what is wrong with it: ${FAULTS.join(', ')}; or a mapping such as  {names: [www.example.com]}`
const AUTHORITY = '"authority" is the path of a file, for example  authority: /etc/kubernetes/pki/ca.crt'
const DATE = 'Write a date and a time, for example  until: "2026-02-01 12:00"'

const certificate = oneOfForms(
  [
    { schema: z.enum(FAULTS, { error: CERTIFICATE }), fits: isPlain },
    {
      schema: mapping(
        'A certificate',
        {
          names: z
            .array(plainText('A name of a certificate is a text.'), { error: '"names" is a list of host names.' })
            .min(1, '"names" has no name.')
            .optional()
            .meta({ description: 'The hosts that it is for. The host itself if absent.' }),
          from: z
            .string({ error: DATE })
            .regex(INSTANT, DATE)
            .optional()
            .meta({ description: 'From when it is good.' }),
          until: z
            .string({ error: DATE })
            .regex(INSTANT, DATE)
            .optional()
            .meta({ description: 'Until when it is good; half a year after the start of the clock if absent.' }),
        },
        'What a server shows to those who connect over TLS.',
      ),
      fits: isMapping,
    },
  ],
  CERTIFICATE,
  'What is wrong with its certificate, or what stands in it. A good one of a public authority if absent.',
)

const LATENCY = 'Write how long an answer takes, for example  latency: 11 ms'
const latency = durationSchema(LATENCY, 'How long a packet takes there and back.')

const host = mapping(
  'A host of the network',
  {
    ip: z
      .string({ error: IP })
      .regex(new RegExp(`^${BYTE}(?:\\.${BYTE}){3}$`), IP)
      .optional()
      .meta({ description: 'Its address. One of 10.0.0.0/8 if absent.' }),
    latency: oneOfForms(
      [
        { schema: z.array(latency).min(1, '"latency" is an empty list.'), fits: isList },
        { schema: latency, fits: isPlain },
      ],
      LATENCY,
      'How long a packet takes there and back. 1 ms if absent. A list: the packets of a ping in turn.',
    ).optional(),
    loss: percentSchema('Write the share of packets that are lost, for example  loss: 100%')
      .optional()
      .meta({ description: 'The share of packets that are lost, such as "100%".' }),
    ports: oneOfForms(
      [
        { schema: z.array(z.int({ error: PORT }).min(1, PORT).max(65_535, PORT)), fits: isList },
        {
          schema: z.record(
            z.string().refine(isPort, PORT),
            z.enum(PORT_STATES, { error: 'A port is open, closed or filtered.' }),
          ),
          fits: isMapping,
        },
      ],
      PORTS,
      'The open ports, or port → open, closed or filtered. All others are closed.',
    ).optional(),
    certificate: certificate.optional(),
    authority: z
      .string({ error: AUTHORITY })
      .regex(/^\//, AUTHORITY)
      .optional()
      .meta({ description: 'The file of the private authority that signed its certificate.' }),
  },
  'A host that can be reached.',
)

export const networkSchema = z
  .record(
    z.string().regex(/^[\w.-]+$/, 'Write the name of a host, for example  google.com'),
    oneOfForms(
      [
        { schema: z.null(), fits: isNull },
        { schema: host, fits: isMapping },
      ],
      'Write a host as a mapping, for example  db01: {ports: [5432]}. {} takes everything as usual.',
      'A host. null removes.',
    ),
    { error: '"network" is a mapping: a name and its host, for example  network: {db01: {ports: [5432]}}' },
  )
  .optional()
  .meta({ description: 'Name → host. A name that is not here does not resolve.' })
