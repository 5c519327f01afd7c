// The page's side of the service worker: has the site kept once the page is at rest, and tells when a new version is ready.

export type Keeps = 'all' | 'Python' | 'page'

export type KeepSiteParts = {
  /** The site's address, with a slash at its end. */
  readonly folder: string
  /** `Python`: without the large files that only the large editor asks for. `page`: not even Python. */
  readonly keeps: Keeps
  /** A new version is here as a whole. Calling what is handed over loads the page anew with it. */
  readonly newVersion: (take: () => void) => void
}

/** A browser looks for a new version when a page is opened; one that stays open for days looks when it is returned to. */
const LOOK_AGAIN_MS = 3_600_000

/** Does nothing where the browser has no service workers or this address may not have one. */
export async function keepSite({ folder, keeps, newVersion }: KeepSiteParts): Promise<void> {
  if (!('serviceWorker' in navigator) || !window.isSecureContext) return
  const { serviceWorker } = navigator
  const hadOne = serviceWorker.controller !== null
  let isTaking = false
  serviceWorker.addEventListener('controllerchange', () => {
    if (isTaking) window.location.reload()
    // Another page of this browser has taken it; this one goes on with its own files until its learner is ready.
    else if (hadOne) newVersion(() => window.location.reload())
  })
  // What stands between the page and the browser, such as an extension, may answer with nothing.
  let registration: ServiceWorkerRegistration | undefined
  try {
    registration = await serviceWorker.register(new URL('service-worker.js', folder), {
      scope: folder,
      updateViaCache: 'none',
    })
  } catch (reason) {
    console.warn('This browser does not keep the site for use without a network.', reason)
    return
  }
  if (registration === undefined) return
  watch(registration, newVersion, () => {
    isTaking = true
  })
  const { active } = await serviceWorker.ready
  if (keeps !== 'page') active?.postMessage(keeps === 'all' ? 'keep the rest' : 'keep Python')
}

function watch(
  registration: ServiceWorkerRegistration,
  newVersion: KeepSiteParts['newVersion'],
  taking: () => void,
): void {
  const { serviceWorker } = navigator
  function tell(waiting: ServiceWorker): void {
    newVersion(() => {
      taking()
      waiting.postMessage('take over')
    })
  }
  function follow(installing: ServiceWorker): void {
    installing.addEventListener('statechange', () => {
      if (installing.state === 'installed' && serviceWorker.controller !== null) tell(installing)
    })
  }
  if (registration.waiting !== null && serviceWorker.controller !== null) tell(registration.waiting)
  if (registration.installing !== null) follow(registration.installing)
  registration.addEventListener('updatefound', () => {
    if (registration.installing !== null) follow(registration.installing)
  })
  lookAgain(registration)
}

function lookAgain(registration: ServiceWorkerRegistration): void {
  let lookedMs = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - lookedMs < LOOK_AGAIN_MS) return
    lookedMs = Date.now()
    registration.update().catch(() => {
      // There is no network now; there is another time.
    })
  })
}
