// An error that the person at the keyboard can do something about: its message is a whole sentence that says what.
// A build script prints that sentence and nothing else; any other error is our own and is shown with its stack.
export class SetUpError extends Error {}

/** Runs a build script's work and turns a SetUpError into one sentence on stderr and exit code 1. */
export async function runScript(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
