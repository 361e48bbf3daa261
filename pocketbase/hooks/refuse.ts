import type { Refusal } from '../../src/domain/refusals.ts'

const STATUS: Partial<Record<Refusal, number>> = {
  signed_out: 401,
  not_yours: 403,
  not_found: 404,
  rev_conflict: 409,
  wait_first: 429,
  locked_out: 429,
}

/** A refusal on its way out of a transaction: thrown, it rolls everything back. */
export class Refusing {
  readonly code: Refusal
  readonly detail: unknown
  constructor(code: Refusal, detail?: unknown) {
    this.code = code
    this.detail = detail
  }
}

/** A refusal that keeps what the handler wrote (a wrong guess counted); returned, never thrown. */
export class KeptRefusal extends Refusing {}

/** Says no and rolls back. The browser turns the code into a sentence. */
export function refuse(code: Refusal, detail?: unknown): never {
  throw new Refusing(code, detail)
}

/** Says no after the transaction has kept its changes: `return keepAndRefuse('wrong_code')`. */
export function keepAndRefuse(code: Refusal, detail?: unknown): KeptRefusal {
  return new KeptRefusal(code, detail)
}

/** The HTTP status of a code; the browser reads the code only. */
export function statusOf(code: Refusal): number {
  return STATUS[code] ?? 400
}
