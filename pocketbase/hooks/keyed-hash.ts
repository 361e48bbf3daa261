/**
 * A hash that only this school can make: its key lies outside the database (`SCHOOL_KEY`), so a stolen copy of the
 * database gives no codes away.
 */
export function keyedHash(text: string): string {
  const key = $os.getenv('SCHOOL_KEY')
  if (!key) throw new Error('SCHOOL_KEY is missing: pocketbase/serve.ts makes it')
  return $security.hs256(text, key)
}
