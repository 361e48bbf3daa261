/** Does something, says it when it is done, and shows how things stand then; trouble is said instead. */
export type Act = (what: () => Promise<unknown>, done: string) => Promise<void>
