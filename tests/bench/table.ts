import type { Row } from './row.ts'

const number = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3)
const budget = ({ budget }: Row): string => `${budget.at === 'most' ? '≤' : '≥'} ${budget.ratio.toFixed(2)}`

/** The rows as one table for the terminal. */
export function asTable(rows: readonly Row[]): string {
  const cells = [
    ['what', 'ours', 'beside it', '', 'ratio', 'budget', ''],
    ...rows.map((row) => [
      `${row.name} (${row.unit})`,
      number(row.ours),
      number(row.anchor),
      row.beside,
      row.ratio.toFixed(2),
      budget(row),
      row.reached ? 'reached' : 'NOT REACHED',
    ]),
  ]
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)))
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The rows as a picture for the README: a bar for the ratio, a line for the budget. */
export function asPicture(rows: readonly Row[]): string {
  const height = 40 + rows.length * 54
  const most = Math.max(...rows.map((row) => Math.max(row.ratio, row.budget.ratio))) * 1.1
  const x = (ratio: number): number => 330 + Math.sqrt(ratio / most) * 420
  const bars = rows.map((row, index) => {
    const y = 30 + index * 54
    return `<text x="0" y="${y + 12}" font-weight="600">${escaped(row.name)}</text>
<text x="0" y="${y + 31}" fill="#5B5348">beside ${escaped(row.beside)}</text>
<rect x="330" y="${y}" width="${(x(row.ratio) - 330).toFixed(1)}" height="22" fill="${row.reached ? '#12505E' : '#B6472A'}"/>
<path d="M${x(row.budget.ratio).toFixed(1)} ${y - 5}v32" stroke="#26211B" stroke-width="3"/>
<text x="${(Math.max(x(row.ratio), x(row.budget.ratio)) + 10).toFixed(1)}" y="${y + 17}">${row.ratio.toFixed(2)} (${budget(row)})${row.reached ? '' : ', not reached'}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 ${height}" font-family="Verdana, sans-serif" font-size="13" fill="#26211B" role="img" aria-label="Measured beside anchors in one run; the line is the budget">
<rect width="960" height="${height}" fill="#FBF5E7"/>
<g transform="translate(16 4)">
${bars.join('\n')}
</g>
</svg>
`
}
