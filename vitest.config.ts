import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest begins first, so that at the end no single file is waited for while other processors rest. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = ORDER.findIndex((folder) => moduleId.includes(folder))
      return found < 0 ? ORDER.length : found
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}

const ORDER = ['/tests/exercises/', '/tests/conformance/', '/tests/python/']

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/journeys/**', 'node_modules/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // By itself Vitest leaves one processor free, which on two is half of them.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
  },
})
