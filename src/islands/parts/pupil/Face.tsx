/** A face with one of five moods: only the mouth differs. */
export function Face({ mood }: { mood: 1 | 2 | 3 | 4 | 5 }) {
  const bend = (mood - 3) * 2
  return (
    <svg className="face" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      <path d="M8.5 9v.6M15.5 9v.6" />
      <path d={`M7.5 ${15.5 - bend / 2}Q12 ${15.5 + bend} 16.5 ${15.5 - bend / 2}`} />
    </svg>
  )
}
