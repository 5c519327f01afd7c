// Section 08-advanced-sre: its programs, right and wrong, are judged as they should be.
import { testSection } from './section.ts'

await testSection('08-advanced-sre')
