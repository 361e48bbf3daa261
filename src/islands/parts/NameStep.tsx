import messages from '../../i18n/nl/sign-in.json'
import { reader } from '../../i18n/reader.ts'
import { Empty } from './Empty.tsx'

const t = reader(messages)

interface Props {
  pupils: readonly { id: string; name: string }[]
  onChoose: (pupil: { id: string; name: string }) => void
}

/** Who are you: the names of the class, each as large as a finger. */
export function NameStep({ pupils, onChoose }: Props) {
  if (pupils.length === 0) {
    return (
      <Empty title={t('names.empty.title')} drawing="washing-line">
        {t('names.empty.text')}
      </Empty>
    )
  }
  return (
    <>
      <ul className="names">
        {pupils.map((pupil) => (
          <li key={pupil.id}>
            <button className="starter" type="button" onClick={() => onChoose(pupil)}>
              <bdi>{pupil.name}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <p className="soft">{t('names.missing')}</p>
    </>
  )
}
