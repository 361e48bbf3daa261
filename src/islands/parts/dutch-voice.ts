import { useEffect, useState } from 'react'

/** A voice of this device itself that speaks Dutch, a Flemish one first; one that lives elsewhere would send the text there. */
function dutchVoice(): SpeechSynthesisVoice | null {
  const voices = globalThis.speechSynthesis?.getVoices() ?? []
  const dutch = voices.filter((voice) => voice.localService && /^nl\b/i.test(voice.lang))
  return dutch.find((voice) => /be$/i.test(voice.lang)) ?? dutch[0] ?? null
}

export interface Speaker {
  reading: boolean
  read: (text: string) => void
  stop: () => void
}

/** Reads aloud in Dutch, or null where the device has no voice for it. Voices load late, so it looks again when they come. */
export function useDutchVoice(): Speaker | null {
  const [voice, setVoice] = useState(dutchVoice)
  const [reading, setReading] = useState(false)
  useEffect(() => {
    const speech = globalThis.speechSynthesis
    const look = () => setVoice(dutchVoice())
    speech?.addEventListener?.('voiceschanged', look)
    return () => {
      speech?.removeEventListener?.('voiceschanged', look)
      speech?.cancel()
    }
  }, [])
  if (!voice) return null
  return {
    reading,
    stop() {
      speechSynthesis.cancel()
      setReading(false)
    },
    read(text) {
      const words = new SpeechSynthesisUtterance(text)
      words.voice = voice
      words.lang = voice.lang
      words.rate = 0.9
      for (const end of ['end', 'error']) words.addEventListener(end, () => setReading(false))
      speechSynthesis.cancel()
      setReading(true)
      speechSynthesis.speak(words)
    },
  }
}
