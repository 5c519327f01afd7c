// What is kept of the packages that come late, and the archive in which they come.
import { gzipSync, strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { trimLateFiles } from '../../build/late-packages.ts'
import { packTar } from '../../build/pack-tar.ts'
import { readTar } from '../../src/python/late-packages.ts'

const json = (value: unknown) => strToU8(JSON.stringify(value, undefined, 2))
const MODEL = { documentation: '<p>Long</p>', shapes: { documentation: { type: 'string', documentation: 'Text' } } }

test('of boto3 the data of EC2 and STS are kept, without documentation', () => {
  const files = trimLateFiles({
    'boto3/__init__.py': strToU8('x = 1\n'),
    'boto3/data/ec2/2016-11-15/resources-1.json': json({ a: [1, 2] }),
    'boto3/data/ec2/2014-10-01/resources-1.json': json({}),
    'boto3/data/s3/2006-03-01/resources-1.json': json({}),
    'boto3/examples/s3.rst': strToU8('Examples\n'),
    'botocore/cacert.pem': strToU8('-----\n'),
    'botocore/data/_retry.json': json({ retry: {} }),
    'botocore/data/endpoints.json': json({
      version: 3,
      partitions: [{ partition: 'aws', services: { ec2: { a: 1 }, s3: {} } }],
    }),
    'botocore/data/ec2/2016-11-15/service-2.json.gz': gzipSync(json(MODEL)),
    'botocore/data/ec2/2016-11-15/examples-1.json': json({}),
    'botocore/data/lambda/2015-03-31/service-2.json.gz': gzipSync(json(MODEL)),
  })
  const { 'botocore/data/NOTE.txt': note, ...rest } = files
  expect(
    Object.fromEntries(Object.entries(rest).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])),
  ).toEqual({
    'boto3/__init__.py': 'x = 1\n',
    'boto3/data/ec2/2016-11-15/resources-1.json': '{"a":[1,2]}',
    'botocore/data/_retry.json': '{"retry":{}}',
    'botocore/data/endpoints.json': '{"version":3,"partitions":[{"partition":"aws","services":{"ec2":{"a":1}}}]}',
    'botocore/data/ec2/2016-11-15/service-2.json': '{"shapes":{"documentation":{"type":"string"}}}',
  })
  expect(new TextDecoder().decode(note)).toContain('The other services are left out.')
})

test('an archive holds its files as they were', () => {
  const files = { 'a/b.txt': strToU8('x'.repeat(513)), 'empty.py': new Uint8Array(0), 'é.json': strToU8('{}') }
  expect(Object.fromEntries(readTar(packTar(files)))).toEqual(
    Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes)])),
  )
  expect(() => packTar({ [`${'x'.repeat(101)}.py`]: new Uint8Array(0) })).toThrow('is too long for the archive.')
})

test('an archive that was cut off, or is none, is refused', () => {
  const whole = packTar({ 'a.txt': strToU8('x'.repeat(2000)) })
  expect(() => readTar(whole.subarray(0, 1000))).toThrow('The archive of the packages is broken.')
  expect(() => readTar(new Uint8Array(0))).toThrow('The archive of the packages is empty.')
  expect(() => readTar(strToU8('<!doctype html>'.repeat(100)))).toThrow('The archive of the packages is broken.')
})
