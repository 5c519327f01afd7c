// Section 09-infrastructure-as-code: its programs, right and wrong, are judged as they should be.
import { testSection } from './section.ts'

await testSection('09-infrastructure-as-code')
