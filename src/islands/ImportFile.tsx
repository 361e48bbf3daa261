import { type DragEvent, useRef, useState } from 'react'
import { startImport } from '../data/imports.ts'
import messages from '../i18n/nl/import.json'
import { reader } from '../i18n/reader.ts'
import type { Trouble } from '../lists/decode.ts'
import { MOST_BYTES } from '../lists/decode.ts'
import { readTable } from '../lists/table.ts'
import { beginReading, type Reading } from './import-reading.ts'
import { ErrorNote } from './parts/ErrorNote.tsx'
import { Icon } from './parts/Icon.tsx'
import { StepHeading } from './parts/StepHeading.tsx'
import { trouble } from './parts/trouble.ts'

const t = reader(messages)

/** Why a chosen file cannot be gone on with. */
interface No {
  title?: string
  text: string
}

interface Props {
  /** Somebody came back to this step; at first the page's own beginning is where one is. */
  again: boolean
  onRead: (reading: Reading) => void
}

/** The first step: a file, by button or by drop. It is read on this device; nothing of it is sent yet. */
export function ImportFile({ again, onRead }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [busy, setBusy] = useState(false)
  const [no, setNo] = useState<No | null>(null)

  async function read(file: File | undefined) {
    if (!file) return
    setBusy(true)
    setNo(null)
    try {
      const read = await tableOf(file)
      if ('trouble' in read) setNo(troubleOf(read.trouble, file.name))
      else onRead(beginReading(file.name, read.table, await startImport(read.table.headers)))
    } catch (failed) {
      setNo({ text: trouble(failed) })
    } finally {
      setBusy(false)
      // the same file, mended, can be chosen again
      if (input.current) input.current.value = ''
    }
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    read(event.dataTransfer.files[0])
  }

  return (
    <section className="stack" aria-labelledby="import-file">
      <StepHeading id="import-file" focus={again}>
        {t('file.title')}
      </StepHeading>
      {no && <ErrorNote title={no.title}>{no.text}</ErrorNote>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button does the same */}
      <div
        className="drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon name="file-text" />
        <p className="type-lead drop-words">{t('file.drop')}</p>
        <label className="button">
          <input
            ref={input}
            className="hidden-text"
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            disabled={busy}
            onChange={(event) => read(event.target.files?.[0])}
          />
          <Icon name="upload" /> {t(no ? 'file.other' : 'file.choose')}
        </label>
      </div>
      <p>{t('file.how')}</p>
      <p className="pair">
        <Icon name="lock" /> {t('file.safe')}
      </p>
    </section>
  )
}

async function tableOf(file: File): Promise<ReturnType<typeof readTable>> {
  // a huge one is not even opened
  if (file.size > MOST_BYTES) return { trouble: 'too_large' }
  return readTable(new Uint8Array(await file.arrayBuffer()))
}

const troubleOf = (code: Trouble, file: string): No => ({
  title: t(`trouble.${code}.title`),
  text: t(`trouble.${code}`, { file }),
})
