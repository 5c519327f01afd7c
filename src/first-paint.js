// Takes the theme that the learner chose before anything is painted. The page itself comes a moment later and does the rest.
try {
  const theme = JSON.parse(localStorage.getItem('dryrun.settings') || '{}').theme
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // No storage, or nothing readable in it: the page follows the system.
}
