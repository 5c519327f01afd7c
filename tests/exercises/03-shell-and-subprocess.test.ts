// Section 03-shell-and-subprocess: its programs, right and wrong, are judged as they should be.
import { testSection } from './section.ts'

await testSection('03-shell-and-subprocess')
