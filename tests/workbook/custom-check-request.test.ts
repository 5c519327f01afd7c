import { expect, test } from 'vitest'
import { customCheckRequest } from '../../src/workbook/custom-check-request.ts'
import { evidence, file, stage } from '../grading/build-evidence.ts'

const seen = evidence([
  stage('', { files: [file('/a.tf', 'a = 1\n'), file('/b.tf', 'a = \n'), file('/gone.tf', 'a = 1\n', 'deleted')] }),
])
const about = { program: 'pass', cwd: '/tmp' }

test('files are read in formats that a check asks for, and in no others', () => {
  expect(customCheckRequest('def check(run):\n    run.hcl("a.tf")', 'check', seen, about)).toMatchObject({
    cwd: '/tmp',
    readings: {
      hcl: { '/a.tf': { kind: 'dict' }, '/b.tf': 'line 1: a value is missing' },
      nginx: {},
    },
  })
  expect(customCheckRequest('def check(run): pass', 'check', seen, about)).toEqual({
    source: 'def check(run): pass',
    name: 'check',
    evidence: seen,
    program: 'pass',
    cwd: '/tmp',
  })
})
