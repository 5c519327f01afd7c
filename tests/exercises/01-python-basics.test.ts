// Section 01-python-basics: its programs, right and wrong, are judged as they should be.
import { testSection } from './section.ts'

await testSection('01-python-basics')
