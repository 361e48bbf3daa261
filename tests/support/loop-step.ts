/** Walks the steps of a long journey: each says how long it took, and a failure says in which it happened. */
export function stepper(say: (line: string) => void) {
  return async <T>(name: string, walk: () => Promise<T>): Promise<T> => {
    const began = Date.now()
    try {
      return await walk()
    } catch (error) {
      if (error instanceof Error) error.message = `${name}: ${error.message}`
      throw error
    } finally {
      say(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${name}`)
    }
  }
}
