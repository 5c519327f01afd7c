// What this browser is and what its user has asked of it.

/** JSPI: without it a program could not wait for anything. */
export function canRunPython(): boolean {
  return typeof WebAssembly === 'object' && 'Suspending' in WebAssembly
}

/** The browser was told to save data. */
export function savesData(): boolean {
  return 'connection' in navigator && (navigator.connection as { saveData?: boolean } | null)?.saveData === true
}
