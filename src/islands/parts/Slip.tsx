interface Props {
  subject: string
  /** The value as written on the report, never converted: `13,5/18`, `B`, `☺`, a sentence. */
  value: string
  /** What the report says beside the value: its title, or the sentence of a letter. */
  title?: string
  /** Period or day, as people read it. */
  when?: string
}

/** From this length on a value is read as a sentence and not looked at as a mark. */
const SENTENCE = 10

/** A result as it stands on the report: a white slip with the school's edge. */
export function Slip({ subject, value, title, when }: Props) {
  return (
    <div className="slip">
      <p>
        {subject}
        {when && (
          <>
            <br />
            <span className="soft">{when}</span>
          </>
        )}
      </p>
      <p className={value.length > SENTENCE ? 'slip-words' : 'slip-mark'}>{value}</p>
      {title && <p>{title}</p>}
    </div>
  )
}
