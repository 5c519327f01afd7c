// Gives Monaco the colours of theme.css, so that there is one place for them.
import { monaco } from './monaco.ts'

const RULES = [
  ['', '--ink'],
  ['keyword', '--code-word'],
  ['string', '--code-text'],
  ['number', '--code-number'],
  ['comment', '--code-comment'],
  ['type', '--code-name'],
] as const

const COLOURS = {
  'editor.background': '--machine',
  'editor.foreground': '--ink',
  'editorLineNumber.foreground': '--ink-faint',
  'editorLineNumber.activeForeground': '--ink',
  'editor.lineHighlightBackground': '--machine-current-line',
  'editorCursor.foreground': '--ink',
  'editor.selectionBackground': '--selection',
  'editor.inactiveSelectionBackground': '--machine-active',
  'editor.wordHighlightBackground': '--machine-active',
  'editor.wordHighlightStrongBackground': '--machine-active',
  'editor.wordHighlightTextBackground': '--machine-active',
  'editor.findMatchBackground': '--find-match',
  'editor.findMatchHighlightBackground': '--find-match',
  'editorBracketHighlight.foreground1': '--ink',
  'editorBracketHighlight.foreground2': '--ink',
  'editorBracketHighlight.foreground3': '--ink',
  'editorBracketHighlight.unexpectedBracket.foreground': '--ink',
  'editorBracketMatch.background': '--selection',
  'editorBracketMatch.border': '--selection',
  'editorIndentGuide.background1': '--machine-line',
  'editorIndentGuide.activeBackground1': '--mark',
  'editorWidget.background': '--raised',
  'editorWidget.foreground': '--ink',
  'editorWidget.border': '--hairline',
  'editorHoverWidget.background': '--raised',
  'editorHoverWidget.foreground': '--ink',
  'editorHoverWidget.border': '--hairline',
  'input.background': '--paper',
  'input.foreground': '--ink',
  'input.border': '--mark',
  focusBorder: '--accent',
  'editorSuggestWidget.background': '--raised',
  'editorSuggestWidget.foreground': '--ink',
  'editorSuggestWidget.border': '--hairline',
  'editorSuggestWidget.selectedBackground': '--accent-ground',
  'editorSuggestWidget.selectedForeground': '--ink',
  'editorSuggestWidget.selectedIconForeground': '--ink-soft',
  'editorSuggestWidget.highlightForeground': '--accent',
  'editorSuggestWidget.focusHighlightForeground': '--accent-strong',
  'textLink.foreground': '--accent',
  'textLink.activeForeground': '--accent-strong',
  'textCodeBlock.background': '--paper-code',
  'editorError.foreground': '--broken',
  'editorWarning.foreground': '--amber-mark',
  // Marked by a line and not by fading: what is faded cannot be read by everybody.
  'editorUnnecessaryCode.opacity': '--ink',
  'editorUnnecessaryCode.border': '--mark',
  'editorHoverWidget.highlightForeground': '--accent',
  'editorMarkerNavigationWarning.background': '--amber-mark',
  'editorMarkerNavigationError.background': '--broken',
  'editorMarkerNavigation.background': '--raised',
  'scrollbarSlider.background': '--machine-line',
  'scrollbarSlider.hoverBackground': '--mark',
  'scrollbarSlider.activeBackground': '--mark',
} as const

export function takeTheme(seen: 'light' | 'dark'): void {
  const colour = createColourReader()
  monaco.editor.defineTheme('dryrun', {
    base: seen === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: RULES.map(([token, name]) => ({
      token,
      foreground: colour.read(name).slice(1),
      ...(token === 'comment' ? { fontStyle: 'italic' } : {}),
    })),
    colors: Object.fromEntries(Object.entries(COLOURS).map(([key, name]) => [key, colour.read(name)])),
  })
  colour.end()
  monaco.editor.setTheme('dryrun')
}

/** A custom property says `light-dark(…)`; only an element that uses it tells the colour that is seen. */
function createColourReader(): { read(name: string): string; end(): void } {
  const probe = document.createElement('span')
  document.body.append(probe)
  return {
    read(name) {
      probe.style.color = `var(${name})`
      const parts = getComputedStyle(probe).color.match(/[\d.]+/g) ?? []
      const [red, green, blue] = parts.map(Number)
      return `#${[red, green, blue]
        .map((part) =>
          Math.round(part ?? 0)
            .toString(16)
            .padStart(2, '0'),
        )
        .join('')}`
    },
    end: () => probe.remove(),
  }
}
