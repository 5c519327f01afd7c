import { expect, test } from 'vitest'
import { EMPTY_WORLD } from '../../../src/model/world.ts'
import { aDisk, GIB } from './given.ts'
import { hostWith, run } from './run-command.ts'

const disks = {
  '/': aDisk('/dev/sda1', 50 * GIB, 45 * GIB),
  '/var': aDisk('/dev/sdb1', 20 * GIB, GIB, { type: 'xfs' }),
}
const on = (line: string) => run(hostWith({ disks }), line)

test('df -h rounds up, and shows what a Debian has mounted in memory too', async () => {
  expect((await on('df -h')).out).toBe(
    'Filesystem      Size  Used Avail Use% Mounted on\n' +
      'udev            2.0G     0  2.0G   0% /dev\n' +
      'tmpfs           410M     0  410M   0% /run\n' +
      '/dev/sda1        50G   45G  5.0G  90% /\n' +
      'tmpfs           2.0G     0  2.0G   0% /dev/shm\n' +
      'tmpfs           5.0M     0  5.0M   0% /run/lock\n' +
      '/dev/sdb1        20G  1.0G   19G   5% /var\n',
  )
})

test('df of a file shows the disk that it is on, in the units that were asked for', async () => {
  expect((await on('df /var/log')).out).toBe(
    'Filesystem     1K-blocks    Used Available Use% Mounted on\n/dev/sdb1       20971520 1048576  19922944   5% /var\n',
  )
  expect((await on('df -m /')).out.split('\n')[1]).toBe('/dev/sda1          51200 46080      5120  90% /')
  expect((await on('df -BG /')).out).toBe(
    'Filesystem     1G-blocks  Used Available Use% Mounted on\n/dev/sda1            50G   45G        5G  90% /\n',
  )
  expect((await on('df -hT /var')).out).toBe(
    'Filesystem     Type  Size  Used Avail Use% Mounted on\n/dev/sdb1      xfs    20G  1.0G   19G   5% /var\n',
  )
  expect((await on('df -P /')).out).toBe(
    'Filesystem     1024-blocks     Used Available Capacity Mounted on\n/dev/sda1         52428800 47185920   5242880      90% /\n',
  )
  expect((await on('df -H /')).out.split('\n')[1]).toBe('/dev/sda1        54G   49G  5.4G  90% /')
})

test('df --output chooses columns, --total adds a line, -t chooses types', async () => {
  expect((await on('df --output=pcent,target /')).out).toBe('Use% Mounted on\n 90% /\n')
  expect((await on('df -h --output=source,avail -t xfs --total')).out).toBe(
    'Filesystem     Avail\n/dev/sdb1        19G\ntotal            19G\n',
  )
})

test('df shows a file that a program has written', async () => {
  const host = hostWith({ files: { '/home/sre/big': { kind: 'text', text: 'x'.repeat(1_048_576) } } })
  const before = Number((await run(host, 'df --output=used /')).out.split('\n')[1])
  const file = host.files.find('/home/sre/big')
  if (file === undefined) throw new Error('no file')
  host.files.resize(file, 3 * 1_048_576)
  expect(Number((await run(host, 'df --output=used /')).out.split('\n')[1])).toBe(before + 2048)
})

test('mistakes of df are answered as coreutils does', async () => {
  expect(await on('df /nosuch')).toMatchObject({ err: 'df: /nosuch: No such file or directory\n', code: 1 })
  expect(await on('df -z')).toMatchObject({
    err: "df: invalid option -- 'z'\nTry 'df --help' for more information.\n",
    code: 1,
  })
  expect(await on('df --foo')).toMatchObject({
    err: "df: unrecognized option '--foo'\nTry 'df --help' for more information.\n",
    code: 1,
  })
  expect(await on('df -t ext9')).toMatchObject({ err: 'df: no file systems processed\n', code: 1 })
  expect((await on('df --output=foo')).err).toBe(
    "df: option --output: field ‘foo’ unknown\nTry 'df --help' for more information.\n",
  )
  expect((await on('df -Bx')).err).toBe("df: invalid -B argument 'x'\n")
})

test('lsblk shows disks, their parts and where they are', async () => {
  expect((await on('lsblk')).out).toBe(
    'NAME   MAJ:MIN RM SIZE RO TYPE MOUNTPOINTS\n' +
      'sda        8:0  0  50G  0 disk \n' +
      '└─sda1     8:1  0  50G  0 part /\n' +
      'sdb       8:16  0  20G  0 disk \n' +
      '└─sdb1    8:17  0  20G  0 part /var\n',
  )
})

test('mount lists what is mounted, and mounts nothing', async () => {
  expect((await on('mount -t ext4,xfs')).out).toBe(
    '/dev/sda1 on / type ext4 (rw,relatime)\n/dev/sdb1 on /var type xfs (rw,relatime)\n',
  )
  expect((await on('mount /dev/sdc1 /mnt')).code).toBe(1)
})

test('lsof shows who has a folder open, and none is exit code 1', async () => {
  const { out, code } = await run(hostWith(), `lsof -t ${EMPTY_WORLD.cwd}`)
  expect([out, code]).toEqual(['1200\n1234\n1235\n', 0])
  expect(await on('lsof -i :80')).toMatchObject({ out: '', code: 1 })
  expect((await on('lsof /nosuch')).err).toBe('lsof: status error on /nosuch: No such file or directory\n')
})
