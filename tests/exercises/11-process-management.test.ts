// Section 11-process-management: its programs, right and wrong, are judged as they should be.
import { testSection } from './section.ts'

await testSection('11-process-management')
