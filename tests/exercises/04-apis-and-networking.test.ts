// Section 04-apis-and-networking: its programs, right and wrong, are judged as they should be.
import { testSection } from './section.ts'

await testSection('04-apis-and-networking')
