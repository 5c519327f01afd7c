// The form of an entry of the catalogue: which error it is about, and what to say of it. Plain data, to be read and extended by whoever teaches.

export type ErrorEntry = {
  /** The class as Python shows it, `KeyError` or `json.decoder.JSONDecodeError`; a base class means all that come from it. */
  readonly type: string
  /** Python's own words. `{name}` stands for any words and can be used in the sentence. Absent: whatever it says. */
  readonly says?: string | readonly string[]
  /** Words of the line where it happened, with `{name}` in the same way; they may stand anywhere in it. Absent: any line. */
  readonly line?: string
  /**
   * One sentence each. The first of which every `{name}` is known is said. Besides what was found above there are the facts of
   * src/errors/facts: `{near}`, `{length}`, `{emptyFunction}` and others.
   */
  readonly explain: readonly string[]
}
