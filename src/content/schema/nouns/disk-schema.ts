// The schema of `disks`: mounts with their sizes and counters.
import { z } from 'zod'
import { isMapping, isNull, isPlain, oneOfForms } from '../forms.ts'
import { mapping } from '../mapping.ts'
import { DURATION, SIZE } from '../quantities.ts'
import { amountSchema, percentSchema, rateSchema, sizeSchema } from './figure-schema.ts'

const SIZE_OF_DISK = 'Write the size of a disk such as  size: 100 GB  or  size: 40 GiB'
const USED = 'Write what is used such as  used: 40 GB  or  used: 40%'
const COUNT = /^\d+(?:\.\d+)?$/
const READS = 'Write how many in each second, for example  reads: 100/s'
const BYTES = 'Write how much in each second, for example  read: 12 MB/s'
const TIME = 'Write how long in each second, for example  read time: 400 ms/s'

const EARLIER = 'Write how long, for example  earlier: {read time: 812 s}'
const earlierTime = (description: string) =>
  z.string({ error: EARLIER }).regex(DURATION, EARLIER).optional().meta({ description })

const earlier = mapping(
  'The earlier time of a disk',
  {
    'read time': earlierTime('What reads took before, in all, such as "812 s".'),
    'write time': earlierTime('What writes took before, in all.'),
  },
  'What the counters of time held before they began to grow as the other words say.',
).optional()

const io = mapping(
  'The io of a disk',
  {
    reads: rateSchema(COUNT, READS, 'Reads in each second, such as "100/s".'),
    read: rateSchema(SIZE, BYTES, 'What is read in each second, such as "12 MB/s".'),
    writes: rateSchema(COUNT, READS.replace('reads:', 'writes:'), 'Writes in each second.'),
    written: rateSchema(SIZE, BYTES.replace('read:', 'written:'), 'What is written in each second.'),
    'read time': rateSchema(DURATION, TIME, 'The time that reads take in each second, such as "400 ms/s".'),
    'write time': rateSchema(DURATION, TIME.replace('read', 'write'), 'The time that writes take in each second.'),
    busy: percentSchema('Write a share such as  busy: 40%')
      .optional()
      .meta({ description: 'The share of the time in which the disk is busy, such as "40%".' }),
    earlier,
  },
  'The counters of a disk: they grow so much in each second, from the boot on.',
)

const facts = mapping(
  'A disk',
  {
    size: sizeSchema(SIZE_OF_DISK).optional().meta({ description: 'Its size, such as "100 GB".' }),
    used: amountSchema(USED, 'What is used at the start, the files of the world counted in. 10% if absent.').optional(),
    device: z
      .string({ error: 'Write the device as a path, for example  device: /dev/sdb1' })
      .min(1, 'Write the device as a path, for example  device: /dev/sdb1')
      .optional()
      .meta({ description: 'Its device. /dev/sda1, /dev/sdb1 and so on if absent.' }),
    type: z
      .string({ error: 'Write the type of the file system, for example  type: ext4' })
      .min(1, 'Write the type of the file system, for example  type: ext4')
      .optional()
      .meta({ description: 'The type of its file system. ext4 if absent.' }),
    'read-only': z
      .boolean({ error: 'Write  read-only: true  or leave it out.' })
      .optional()
      .meta({ description: 'true: nothing can be written to it.' }),
    io: io.optional(),
  },
  'A disk: a mount of its own size.',
)

export const diskSchema = z
  .record(
    z.string().regex(/^\//, 'A disk is mounted at a folder: write a path that begins with /, for example  /var'),
    oneOfForms(
      [
        { schema: z.null(), fits: isNull },
        { schema: sizeSchema(SIZE_OF_DISK), fits: isPlain },
        { schema: facts, fits: isMapping },
      ],
      'Write a disk as a mapping, for example  /var: {size: 50 GB, used: 40%}',
      'A disk, or its size alone. null removes.',
    ),
    { error: '"disks" is a mapping: a mount and its disk, for example  disks: {/var: {size: 50 GB, used: 40%}}' },
  )
  .optional()
  .meta({ description: 'Mount → disk. Where / has none, it has one of 256 MiB.' })
