import common from '../../../i18n/nl/common.json'
import { reader } from '../../../i18n/reader.ts'
import { useDutchVoice } from '../dutch-voice.ts'
import { Icon } from '../Icon.tsx'

const c = reader(common)

/** Reads a question aloud, where the device can. */
export function ReadAloud({ text }: { text: string }) {
  const speaker = useDutchVoice()
  if (!speaker) return null
  return (
    <button
      className="talk-button talk-line talk-small"
      type="button"
      aria-label={c('readAloud')}
      aria-pressed={speaker.reading}
      onClick={() => (speaker.reading ? speaker.stop() : speaker.read(text))}
    >
      <Icon name={speaker.reading ? 'pause' : 'volume-2'} />
    </button>
  )
}
