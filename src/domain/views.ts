// Runs in the browser, in PocketBase's hooks and in tests: pure.

/** Every whole that the server computes for who asks (`GET /api/aan/view/{name}`), and what it is asked with. */
export const VIEWS = {
  // the school and its people: the coordinator's
  school: [],
  people: [],
  group: ['group'],
  pupils: [],
  pupil: ['pupil'],
  families: [],
  family: ['guardian'],
  import_mapping: ['headers'],
  // a round and its class
  round: ['round'],
  board: ['group'],
  class_door: ['g'],
  // a pupil's round
  my_portfolio: [],
  contact: ['portfolio'],
  presentation: ['p', 'm'],
  // the meeting and what was agreed
  meetings_of_day: [],
  meeting: ['meeting'],
  agreements: ['portfolio'],
} as const satisfies Record<string, readonly string[]>

export type ViewName = keyof typeof VIEWS
export const VIEW_NAMES = Object.keys(VIEWS) as ViewName[]
