/** A text as it was typed: a line is a paragraph. */
export function Paragraphs({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
  return lines.map((line, index) => <p key={index}>{line}</p>)
}
