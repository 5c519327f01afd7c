// The mark: a prompt in a ring that is not closed, for a run that leaves no trace.
export function Brand() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" fill="none" aria-hidden="true">
      <circle cx="11" cy="11" r="9" stroke="var(--accent)" strokeWidth="1.75" strokeDasharray="3.6 2.05" />
      <path
        d="M7.6 7.8 10.8 11l-3.2 3.2M12.4 14.2h3"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
