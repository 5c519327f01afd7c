// Where the screen is not the same as at a real terminal, and why.

export type Difference = { readonly why: string; readonly here: string; readonly there: string }

export const differences: Readonly<Record<string, Difference>> = {}
