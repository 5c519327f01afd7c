// What this browser is and what its user has asked of it.

/** JSPI: without it a program could not wait for anything. */
export function canRunPython(): boolean {
  return canRunWebAssembly() && 'Suspending' in WebAssembly
}

export function canRunWebAssembly(): boolean {
  return typeof WebAssembly === 'object'
}

/** The browser was told to save data. */
export function savesData(): boolean {
  return 'connection' in navigator && (navigator.connection as { saveData?: boolean } | null)?.saveData === true
}

/** A small screen for fingers: it has the light editor, and often pays for each megabyte. */
export function isPhone(): boolean {
  return window.matchMedia('(pointer: coarse)').matches && Math.min(window.screen.width, window.screen.height) < 600
}

/** Gives a text to the learner's downloads. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read it by then.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
