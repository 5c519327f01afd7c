// Answers what a Python process asks when a program measures itself.
import type { Kernel } from '../kernel/kernel.ts'

export function measureAnswers(kernel: Kernel) {
  return {
    profile({ on }: { readonly on: boolean }) {
      kernel.profile(on)
      return null
    },
  }
}
