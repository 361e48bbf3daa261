/**
 * Rows of a query as plain values, shaped like the example. For what reads a whole school at once: a record costs a call
 * out of the engine for every field. Values go in by name, never into the text of the query.
 */
export function rowsOf<Row extends object>(
  app: core.App,
  like: Row,
  sql: string,
  values: Record<string, unknown> = {},
): Row[] {
  const rows = arrayOf(new DynamicModel({ ...like }))
  app.db().newQuery(sql).bind(values).all(rows)
  return JSON.parse(JSON.stringify(rows)) as Row[]
}
