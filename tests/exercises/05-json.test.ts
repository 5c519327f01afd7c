// Section 05-json: its programs, right and wrong, are judged as they should be.
import { testSection } from './section.ts'

await testSection('05-json')
