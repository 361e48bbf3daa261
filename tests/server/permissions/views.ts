import type { ViewName } from '../../../src/domain/views.ts'
import type { Cast } from './actors.ts'
import type { ActorName } from './names.ts'
import type { Word, Written } from './words.ts'

/** Who is answered, and which of all words stand in the answer; whoever is not named is refused. */
export type Seen = Partial<Record<ActorName, readonly Word[]>>

export interface Asked {
  /** What is asked about, in words. */
  about: string
  query: (cast: Cast, written: Written) => Record<string, string>
  seen: Seen
}

const none = (): Record<string, string> => ({})
const nobody: Seen = {}
const coordinator = (words: readonly Word[]): Seen => ({ coordinator: words })

type Pupil = 'own' | 'mate' | 'other' | 'past'
const names = (pupil: Pupil): Word[] => [`GIVEN_${pupil}`, `FAMILY_${pupil}`]
const CLASS = [...names('own'), ...names('mate')]
const numbers = (...pupils: Pupil[]): Word[] =>
  pupils.flatMap((pupil) => [...names(pupil), `NUMBER_${pupil}`] as Word[])
const home = (which: 'one' | 'two' | 'mate'): Word[] => [
  `GUARDIAN_${which}`,
  `MAIL_${which}`,
  `PHONE_${which}`,
]

/** What pupil and teacher look at together: everything but the notes, and no result before its day. */
const together = (pupil: Pupil): Word[] => [
  `GIVEN_${pupil}`,
  `TEXT_${pupil}`,
  `HELD_${pupil}`,
  `HOLD_${pupil}`,
  `VIEW_${pupil}`,
  `VALUE_${pupil}`,
  `POINT_${pupil}`,
  `DRAFT_${pupil}`,
  `COMMENT_${pupil}`,
]
const LAST: Word[] = ['LASTPOINT_own', 'LAST_one', 'LAST_two']
/** What a presentation shows: approved points, no held slide, nothing of how it came about. */
const shown = (pupil: Pupil): Word[] => [
  `GIVEN_${pupil}`,
  `TEXT_${pupil}`,
  `VALUE_${pupil}`,
  `POINT_${pupil}`,
]
/** One household's meeting, without a word of the other's. */
const AT_ONE: Word[] = ['ACTION_one', 'PROMISE_own', 'ENDING_one', 'LASTPOINT_own', 'LAST_one']
const AT_TWO: Word[] = ['ACTION_two', 'ENDING_two', 'LASTPOINT_own', 'LAST_two']

/** The empty frame of a screen, for staff who have nobody in it. */
const frame = (words: readonly Word[], ...actors: ActorName[]): Seen =>
  Object.fromEntries(actors.map((actor) => [actor, words]))

const portfolioOf = (pupil: Pupil, as = 'portfolio') => ({
  about: `the portfolio of ${pupil}`,
  query: (_: Cast, written: Written) => ({ [as]: written.portfolio[pupil] }),
})

export const VIEWS_SEEN: Record<ViewName, readonly Asked[]> = {
  school: [
    {
      about: 'the school',
      query: none, // a pupil without a family is one of the things that wait
      seen: coordinator([...names('other'), 'ROUND']),
    },
  ],
  people: [{ about: 'the school', query: none, seen: coordinator(['STAFFMAIL']) }],
  group: [
    {
      about: 'the class',
      query: ({ scene }) => ({ group: scene.group }),
      seen: coordinator([...numbers('own', 'mate', 'past'), 'STAFFMAIL']),
    },
  ],
  pupils: [{ about: 'the school', query: none, seen: coordinator(numbers('own', 'mate', 'other', 'past')) }],
  pupil: [
    {
      about: 'the pupil',
      query: ({ pupilOf }) => ({ pupil: pupilOf.own.id }),
      seen: coordinator([...numbers('own'), ...home('one'), ...home('two')]),
    },
  ],
  families: [
    {
      about: 'the school',
      query: none,
      seen: coordinator([...home('one'), ...home('two'), ...home('mate'), ...CLASS]),
    },
  ],
  family: [
    {
      about: 'a guardian',
      query: ({ scene }) => ({ guardian: scene.guardians[0]!.id }),
      seen: coordinator([...home('one'), ...names('own')]),
    },
  ],
  import_mapping: [{ about: 'a list', query: () => ({ headers: '["a"]' }), seen: coordinator([]) }],
  round: [
    {
      about: 'the round',
      query: ({ scene }) => ({ round: scene.round }),
      seen: {
        ...frame(['ROUND'], 'otherTeacher', 'subjectTeacher', 'care', 'formerTeacher'),
        ...frame(
          ['ROUND', ...CLASS, 'GUARDIAN_one', 'GUARDIAN_two', 'GUARDIAN_mate', 'REASON_one'],
          'teacher',
          'coordinator',
        ),
      },
    },
  ],
  board: [
    {
      about: 'the class',
      query: ({ scene }) => ({ group: scene.group }),
      seen: {
        ...frame([], 'subjectTeacher', 'care', 'formerTeacher', 'coordinator'),
        teacher: [
          ...CLASS,
          'ROUND',
          ...(['own', 'mate'] as const).flatMap((pupil): Word[] => [
            `POINT_${pupil}`,
            `DRAFT_${pupil}`,
            `COMMENT_${pupil}`,
            `VALUE_${pupil}`,
          ]),
        ],
        // who asks for a class that is not theirs gets their own
        otherTeacher: [...names('other'), 'POINT_other', 'DRAFT_other', 'COMMENT_other', 'VALUE_other'],
      },
    },
  ],
  class_door: [
    {
      about: 'the class',
      query: ({ scene }) => ({ g: scene.group }),
      seen: { teacher: [...CLASS, 'CODE', 'GOCODE'], coordinator: CLASS },
    },
  ],
  my_portfolio: [
    {
      about: 'who asks',
      query: none,
      seen: {
        pupil: [...together('own'), 'NOTE_own', 'ROUND', ...LAST],
        classmate: [...together('mate'), 'NOTE_mate', 'ROUND'],
        otherPupil: [...together('other'), 'NOTE_other'],
        pastPupil: [...together('past'), 'NOTE_past'],
      },
    },
  ],
  contact: [
    {
      ...portfolioOf('own'),
      seen: frame([...together('own'), 'FAMILY_own', 'ROUND', ...LAST], 'pupil', 'teacher', 'care'),
    },
    { ...portfolioOf('past'), seen: { pastPupil: [...together('past'), 'FAMILY_past'] } },
  ],
  presentation: [
    {
      ...portfolioOf('own', 'p'),
      seen: {
        ...frame([...shown('own'), ...LAST], 'teacher', 'care'),
        pupil: [...shown('own'), ...LAST, 'NOTE_own'],
      },
    },
    {
      about: 'the meeting of one household',
      query: (_, { portfolio, meeting }) => ({ p: portfolio.own, m: meeting.one }),
      seen: {
        ...frame([...shown('own'), ...AT_ONE], 'teacher', 'care'),
        pupil: [...shown('own'), ...AT_ONE, 'NOTE_own'],
      },
    },
    {
      about: 'the meeting of the other household',
      query: (_, { portfolio, meeting }) => ({ p: portfolio.own, m: meeting.two }),
      seen: {
        ...frame([...shown('own'), ...AT_TWO], 'teacher', 'care'),
        pupil: [...shown('own'), ...AT_TWO, 'NOTE_own'],
      },
    },
    {
      about: 'a meeting that is of another portfolio',
      query: (_, { portfolio, meeting }) => ({ p: portfolio.mate, m: meeting.one }),
      seen: nobody,
    },
    { ...portfolioOf('past', 'p'), seen: { pastPupil: [...shown('past'), 'NOTE_past'] } },
  ],
  meetings_of_day: [
    {
      about: 'today',
      query: none,
      seen: {
        ...frame([], 'otherTeacher', 'subjectTeacher', 'care', 'formerTeacher', 'coordinator'),
        teacher: ['GIVEN_own', 'GUARDIAN_one', 'GUARDIAN_two'],
      },
    },
  ],
  meeting: [
    {
      about: 'the meeting of one household',
      query: (_, { meeting }) => ({ meeting: meeting.one }),
      seen: frame(
        [...names('own'), 'ROUND', 'POINT_own', 'GUARDIAN_one', 'REASON_one', ...AT_ONE],
        'pupil',
        'teacher',
      ),
    },
    {
      about: 'the meeting of the other household',
      query: (_, { meeting }) => ({ meeting: meeting.two }),
      seen: frame([...names('own'), 'ROUND', 'POINT_own', 'GUARDIAN_two', ...AT_TWO], 'pupil', 'teacher'),
    },
  ],
  agreements: [
    {
      ...portfolioOf('own'),
      seen: frame(
        [
          ...names('own'),
          'ROUND',
          'POINT_own',
          'GUARDIAN_one',
          'GUARDIAN_two',
          ...AT_ONE,
          ...AT_TWO.filter((word) => word !== 'LASTPOINT_own'),
        ],
        'pupil',
        'teacher',
        'care',
      ),
    },
    { ...portfolioOf('past'), seen: { pastPupil: [...names('past'), 'POINT_past'] } },
  ],
}
