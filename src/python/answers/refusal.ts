// What the host refuses is an answer to Python: the error by its name.
import { type Errno, HostFailure } from '../../host/failure.ts'

export type Refusal = { readonly errno: Errno }

export function attempt<T>(action: () => T): T | Refusal {
  try {
    return action()
  } catch (failure) {
    return refusal(failure)
  }
}

/** For a promise that is rejected. Throws what is no refusal of the host. */
export function refusal(failure: unknown): Refusal {
  if (failure instanceof HostFailure) return { errno: failure.errno }
  throw failure
}
