import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const SMALLEST_TEXT = 18
const SMALLEST_TARGET = 50

/** A screen of a pupil has nothing to read under 18 pixels, and nothing to touch under 50. */
export async function expectRoomy(page: Page): Promise<void> {
  const small = await page.evaluate(
    ([text, target]) => {
      const isSeen = (element: Element) => {
        const { width, height } = element.getBoundingClientRect()
        return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true })
      }
      const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize)
      const nameOf = (element: Element) => `${element.tagName} ${element.className}: ${element.textContent}`
      const found: string[] = []
      for (const element of document.querySelectorAll('main *')) {
        const speaks = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
        if (speaks && isSeen(element) && sizeOf(element) < text) found.push(`reads ${nameOf(element)}`)
      }
      for (const element of document.querySelectorAll(
        'main :is(a, button, textarea, select, summary, label, input)',
      )) {
        // what a label holds is touched by way of the label; words inside a line are no target of their own
        if (element.matches('label input, label.label, label.hidden-text, p a') || !isSeen(element)) continue
        const { height } = element.getBoundingClientRect()
        if (Math.round(height) < target) found.push(`is ${Math.round(height)} high: ${nameOf(element)}`)
      }
      return found
    },
    [SMALLEST_TEXT, SMALLEST_TARGET] as const,
  )
  expect(small, page.url()).toEqual([])
}
