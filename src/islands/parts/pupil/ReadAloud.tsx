import { useEffect, useState } from 'react'
import common from '../../../i18n/nl/common.json'
import { reader } from '../../../i18n/reader.ts'
import { Icon } from '../Icon.tsx'

const c = reader(common)

/** A voice of this device itself that speaks Dutch; one that lives elsewhere would send the text there. */
function dutchVoice(): SpeechSynthesisVoice | undefined {
  const voices = globalThis.speechSynthesis?.getVoices() ?? []
  const dutch = voices.filter((voice) => voice.localService && voice.lang.toLowerCase().startsWith('nl'))
  return dutch.find((voice) => voice.lang.toLowerCase().endsWith('be')) ?? dutch[0]
}

/** Reads a question aloud, where the device can. Voices load late, so it looks again when they come. */
export function ReadAloud({ text }: { text: string }) {
  const [voice, setVoice] = useState(dutchVoice)
  useEffect(() => {
    const look = () => setVoice(dutchVoice())
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', look)
    return () => {
      globalThis.speechSynthesis?.removeEventListener?.('voiceschanged', look)
      globalThis.speechSynthesis?.cancel()
    }
  }, [])
  if (!voice) return null
  const speak = () => {
    const words = new SpeechSynthesisUtterance(text)
    words.voice = voice
    words.lang = voice.lang
    words.rate = 0.9
    speechSynthesis.cancel()
    speechSynthesis.speak(words)
  }
  return (
    <button
      className="talk-button talk-line talk-small"
      type="button"
      aria-label={c('readAloud')}
      onClick={speak}
    >
      <Icon name="volume-2" />
    </button>
  )
}
