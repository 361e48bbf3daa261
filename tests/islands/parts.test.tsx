import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { Choice, Choices } from '../../src/islands/parts/Choice.tsx'
import { Dialog } from '../../src/islands/parts/Dialog.tsx'
import { Field } from '../../src/islands/parts/Field.tsx'
import { Saved } from '../../src/islands/parts/Saved.tsx'
import { Slip } from '../../src/islands/parts/Slip.tsx'
import { Toast } from '../../src/islands/parts/Toast.tsx'

afterEach(cleanup)

function Asking() {
  const [open, setOpen] = useState(true)
  return (
    <Dialog title="Weggooien?" open={open} onClose={() => setOpen(false)}>
      <p>Dit kan je niet terugdraaien.</p>
    </Dialog>
  )
}

describe('a field', () => {
  test('is found by its label, and says its hint and what is wrong', () => {
    render(
      <Field
        label="Mailadres"
        hint="Van de school"
        error="Er ontbreekt nog iets"
        value=""
        onChange={() => {}}
      />,
    )
    const field = screen.getByLabelText('Mailadres')
    const said = field
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
    expect(said).toEqual(['Van de school', 'Er ontbreekt nog iets'])
    expect(field.getAttribute('aria-invalid')).toBe('true')
  })

  test('of several lines is a text area, and gives what is typed', () => {
    const typed: string[] = []
    render(<Field label="Vraag" lines={3} value="" onChange={(value) => typed.push(value)} maxLength={40} />)
    const field = screen.getByLabelText<HTMLTextAreaElement>('Vraag')
    fireEvent.change(field, { target: { value: 'Hoe gaat het?' } })
    expect([field.tagName, field.getAttribute('rows'), field.maxLength, ...typed]).toEqual([
      'TEXTAREA',
      '3',
      40,
      'Hoe gaat het?',
    ])
    expect(field.hasAttribute('aria-invalid')).toBe(false)
  })
})

describe('choices', () => {
  test('stand under their question', () => {
    const chosen: boolean[] = []
    render(
      <Choices question="Toon je dit?">
        <Choice kind="radio" name="show" checked={false} onChange={(value) => chosen.push(value)}>
          Ja
        </Choice>
      </Choices>,
    )
    expect(screen.getByRole('group', { name: 'Toon je dit?' })).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: 'Ja' }))
    expect(chosen).toEqual([true])
  })
})

describe('a dialog', () => {
  test('is named by its question, closes by its cross, and keeps nothing in the page', () => {
    render(<Asking />)
    const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'Weggooien?' })
    expect(dialog.open).toBe(true)
    fireEvent.click(screen.getByRole('button', { name: 'Sluiten' }))
    expect(dialog.open).toBe(false)
    expect(dialog.textContent).toBe('')
  })
})

describe('what is said quietly', () => {
  test('the saved state changes inside the same live region', () => {
    const { rerender } = render(<Saved state="nothing" />)
    const region = screen.getByRole('status')
    expect(region.textContent).toBe('')
    rerender(<Saved state="on_device" />)
    expect(screen.getByRole('status')).toBe(region)
    expect(region.textContent?.trim()).toBe('Bewaard op dit toestel')
  })

  test('a toast has the way back only when there is one', () => {
    let undone = 0
    const { rerender } = render(<Toast message="Akkoord" onUndo={() => undone++} undoKey="U" />)
    fireEvent.click(screen.getByRole('button', { name: /Terugdraaien/ }))
    expect(undone).toBe(1)
    rerender(<Toast message="Bewaard" />)
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('a slip', () => {
  test.each(['13,5/18', 'B', '☺', '87 %', 'Leest vlot, vertelt nog niet in volgorde'])(
    'shows %s as written',
    (value) => {
      render(<Slip subject="Wiskunde" value={value} />)
      expect(screen.getByText(value)).toBeTruthy()
    },
  )
})
