// Section 06-web-scraping: its programs, right and wrong, are judged as they should be.
import { testSection } from './section.ts'

await testSection('06-web-scraping')
