// Section 10-performance: its programs, right and wrong, are judged as they should be.
import { testSection } from './section.ts'

await testSection('10-performance')
