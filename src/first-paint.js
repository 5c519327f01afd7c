// What comes before everything else, written into the page itself for older browsers too. It takes the theme that the learner chose before
// anything is painted, and says so where the page cannot begin: a part of it did not come, or this browser does not understand it.
try {
  const theme = JSON.parse(localStorage.getItem('dryrun.settings') || '{}').theme
  if (theme === 'light' || theme === 'dark') document.documentElement.setAttribute('data-theme', theme)
} catch (_reason) {
  // No storage, or nothing readable in it: the page follows the system.
}
function sayThatItCannotBegin() {
  const root = document.getElementById('root')
  // Once there is a page, it speaks for itself.
  if (!root || root.firstChild) return
  const words = document.createElement('p')
  words.setAttribute('role', 'alert')
  words.style.cssText = 'max-width: 60ch; margin: 48px auto; padding: 0 24px; font: 17px/1.6 system-ui, sans-serif'
  words.textContent =
    'Dryrun could not begin. A part of the page did not come, or this browser is too old for it. ' +
    'Look at your connection and load the page again. If that does not help, use Chromium 137, Firefox 153, Safari 27 or a newer one.'
  root.appendChild(words)
}
addEventListener('error', sayThatItCannotBegin, true)
addEventListener('unhandledrejection', sayThatItCannotBegin)
