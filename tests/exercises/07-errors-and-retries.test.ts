// Section 07-errors-and-retries: its programs, right and wrong, are judged as they should be.
import { testSection } from './section.ts'

await testSection('07-errors-and-retries')
