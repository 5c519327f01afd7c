// Section 02-files-and-logs: its programs, right and wrong, are judged as they should be.
import { testSection } from './section.ts'

await testSection('02-files-and-logs')
