// Holds what was written against a schema, and reports what does not fit, each at its own place.
import type { z } from 'zod'
import type { Report } from '../report.ts'
import { nodeAt, plainData, type Written } from '../yaml/written.ts'
import { readIssues } from './read-issues.ts'

/** True where it fits. */
export function checkShape(written: Written, schema: z.ZodType, report: Report): boolean {
  const parsed = schema.safeParse(plainData(written))
  if (parsed.success) return true
  for (const finding of readIssues(parsed.error.issues)) {
    const { key, node } = nodeAt(written, finding.path)
    const place = finding.at === 'name' && key !== undefined ? key.place : node.place
    report.error(finding.rule, place, finding.say)
  }
  return false
}
