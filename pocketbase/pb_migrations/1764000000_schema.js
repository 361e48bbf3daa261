/// <reference path="../types/pocketbase.d.ts" />
// The schema, literal: what it was on the day it was written. Later changes are later migrations.
// Writing is never allowed through the records API: every write goes through one command route (content/decisions).

const text = (name, more) => ({ name, type: 'text', max: 4000, ...more })
const must = (name, more) => text(name, { required: true, max: 300, ...more })
const date = (name) => ({ name, type: 'date' })
const day = (name) => ({ name, type: 'date', required: true })
const number = (name) => ({ name, type: 'number', onlyInt: true })
const bool = (name) => ({ name, type: 'bool' })
const json = (name) => ({ name, type: 'json', maxSize: 2000000 })
const choice = (name, values) => ({ name, type: 'select', maxSelect: 1, required: true, values })
const maybe = (name, values) => ({ name, type: 'select', maxSelect: 1, values })
const one = (name, to, more) => ({ name, type: 'relation', collectionId: to, maxSelect: 1, required: true, ...more })
const perhaps = (name, to) => one(name, to, { required: false })
const many = (name, to) => ({ name, type: 'relation', collectionId: to, maxSelect: 99 })
const picture = (name) => ({
  name,
  type: 'file',
  maxSelect: 1,
  maxSize: 3000000,
  protected: true,
  mimeTypes: ['image/jpeg', 'image/png', 'image/webp'],
})
const hidden = (field) => ({ ...field, hidden: true })
const rev = number('rev')

// bcrypt is the wall at sign-in: who comes in through a door of ours keeps a random password at the lowest cost
const doorOnly = {
  type: 'auth',
  passwordAuth: { enabled: false },
  otp: { enabled: false },
  mfa: { enabled: false },
  authAlert: { enabled: false },
}
const cheapPassword = { type: 'password', cost: 4 }

const SCHEMA = [
  { name: 'schools', fields: [must('name'), picture('logo'), text('phone'), text('talk_to'), text('demo')] },
  {
    name: 'school_years',
    fields: [must('name'), day('start'), day('until'), day('autumn_start'), day('autumn_until')],
    indexes: ['CREATE UNIQUE INDEX school_years_name ON school_years (name)'],
  },
  {
    name: 'staff',
    type: 'auth',
    passwordAuth: { enabled: false, identityFields: ['email'] },
    authAlert: { enabled: false },
    authToken: { duration: 28800 },
    // who mistyped a password is nobody else's business
    fields: [must('name'), bool('coordinator'), bool('active'), hidden(number('failures')), hidden(date('wait_until'))],
  },
  {
    name: 'pupils',
    ...doorOnly,
    authToken: { duration: 14400 },
    fields: [
      cheapPassword,
      must('number', { max: 40 }),
      must('given_name', { max: 120 }),
      must('family_name', { max: 120 }),
      date('birth_date'),
      bool('active'),
    ],
    indexes: ['CREATE UNIQUE INDEX pupils_number ON pupils (number)'],
  },
  {
    name: 'guardians',
    ...doorOnly,
    authToken: { duration: 14400 },
    fields: [
      cheapPassword,
      choice('kind', ['person', 'organisation']),
      must('name'),
      must('language', { max: 5 }),
      text('mail', { max: 200 }),
      text('phone', { max: 60 }),
      bool('active'),
    ],
  },
  { name: 'associations', ...doorOnly, fields: [cheapPassword, must('name'), bool('active')] },
  {
    name: 'groups',
    fields: [
      must('name', { max: 60 }),
      choice('kind', ['class', 'subject']),
      choice('stage', ['early', 'primary', 'secondary']),
      one('school_year', 'c_school_years'),
    ],
    indexes: ['CREATE UNIQUE INDEX groups_name ON "groups" (school_year, name)'],
  },
  {
    name: 'enrolments',
    fields: [
      one('pupil', 'c_pupils'),
      one('group', 'c_groups'),
      choice('stage', ['early', 'primary', 'secondary']),
      day('start'),
      day('until'),
    ],
    indexes: [
      'CREATE INDEX enrolments_pupil ON enrolments (pupil, until)',
      'CREATE INDEX enrolments_group ON enrolments ("group", until)',
    ],
  },
  {
    name: 'assignments',
    fields: [
      one('staff', 'c_staff'),
      choice('role', ['class_teacher', 'subject_teacher', 'care']),
      perhaps('group', 'c_groups'),
      perhaps('pupil', 'c_pupils'),
      text('subject', { max: 120 }),
      day('start'),
      day('until'),
    ],
    indexes: ['CREATE INDEX assignments_staff ON assignments (staff, until)'],
  },
  { name: 'contact_persons', fields: [one('guardian', 'c_guardians'), must('name'), day('start'), day('until')] },
  {
    name: 'guardianships',
    fields: [
      one('guardian', 'c_guardians'),
      one('pupil', 'c_pupils'),
      choice('relation', ['mother', 'father', 'step_parent', 'foster_parent', 'grandparent', 'legal_guardian', 'counsellor', 'other']),
      bool('information'),
      must('household', { max: 20 }),
      day('start'),
      day('until'),
    ],
    indexes: ['CREATE INDEX guardianships_pupil ON guardianships (pupil)'],
  },
  {
    name: 'grants',
    fields: [
      one('pupil', 'c_pupils'),
      perhaps('staff', 'c_staff'),
      perhaps('guardian', 'c_guardians'),
      choice('kind', ['class_teacher', 'subject_teacher', 'care', 'guardian']),
      must('source', { max: 60 }),
      day('start'),
      day('until'),
    ],
    indexes: [
      'CREATE INDEX grants_pupil_staff ON grants (pupil, staff)',
      'CREATE INDEX grants_pupil_guardian ON grants (pupil, guardian)',
      'CREATE INDEX grants_staff ON grants (staff, until)',
      'CREATE INDEX grants_source ON grants (source)',
    ],
  },
  {
    name: 'rounds',
    fields: [
      one('school_year', 'c_school_years'),
      must('name'),
      choice('kind', ['student_led', 'classic', 'reverse']),
      choice('state', ['draft', 'open', 'closed']),
      many('groups', 'c_groups'),
      json('agenda'),
      day('prepare_from'),
      day('first_day'),
      day('last_day'),
      rev,
    ],
  },
  {
    name: 'portfolios',
    fields: [
      one('pupil', 'c_pupils'),
      one('round', 'c_rounds'),
      one('group', 'c_groups'),
      text('theme', { max: 20 }),
      text('presentable_reason', { max: 500 }),
      rev,
    ],
    indexes: [
      'CREATE UNIQUE INDEX portfolios_once ON portfolios (pupil, round)',
      'CREATE INDEX portfolios_round ON portfolios (round)',
    ],
  },
  {
    name: 'results',
    fields: [
      one('pupil', 'c_pupils'),
      must('subject', { max: 120 }),
      text('title', { max: 300 }),
      day('date'),
      text('period', { max: 120 }),
      choice('scale', ['points', 'percentage', 'letter', 'smiley', 'rubric', 'icon', 'text']),
      text('value', { required: true, max: 4000 }),
      text('comment'),
      day('pupil_from'),
      choice('family_rule', ['at_meeting', 'from_date']),
      day('family_from'),
    ],
    indexes: ['CREATE INDEX results_pupil ON results (pupil, date)'],
  },
  {
    name: 'slides',
    fields: [
      one('portfolio', 'c_portfolios'),
      one('pupil', 'c_pupils'),
      choice('type', ['me', 'proud', 'result', 'work', 'chances', 'wellbeing', 'involvement', 'classroom', 'interests', 'free']),
      number('position'),
      text('title', { max: 300 }),
      text('text'),
      maybe('feeling', ['well', 'so_so', 'hard']),
      number('mood'),
      perhaps('result', 'c_results'),
      picture('picture'),
      number('picture_width'),
      number('picture_height'),
      bool('shown'),
      bool('held'),
      text('hold_comment', { max: 1000 }),
      text('teacher_view', { max: 2000 }),
      rev,
    ],
    indexes: ['CREATE INDEX slides_portfolio ON slides (portfolio, position)'],
  },
  {
    name: 'speaking_notes',
    fields: [one('slide', 'c_slides', { cascadeDelete: true }), one('pupil', 'c_pupils'), text('text'), rev],
    indexes: ['CREATE UNIQUE INDEX speaking_notes_slide ON speaking_notes (slide)'],
  },
  {
    name: 'improvement_points',
    fields: [
      one('portfolio', 'c_portfolios'),
      one('pupil', 'c_pupils'),
      choice('state', ['draft', 'proposed', 'returned', 'reworded', 'approved', 'set_aside']),
      number('position'),
      text('what', { max: 500 }),
      text('why', { max: 1000 }),
      text('first_step', { max: 500 }),
      text('obstacle', { max: 500 }),
      text('plan', { max: 500 }),
      text('helper', { max: 300 }),
      text('sign', { max: 500 }),
      date('by_when'),
      many('results', 'c_results'),
      many('slides', 'c_slides'),
      text('comment', { max: 1000 }),
      json('words'),
      bool('edited'),
      date('agreed_at'),
      maybe('verdict', ['reached', 'continued', 'let_go']),
      maybe('outcome', ['reached', 'continued', 'let_go']),
      perhaps('outcome_round', 'c_rounds'),
      rev,
    ],
    indexes: [
      'CREATE INDEX improvement_points_portfolio ON improvement_points (portfolio)',
      'CREATE INDEX improvement_points_pupil ON improvement_points (pupil)',
    ],
  },
  {
    name: 'student_contacts',
    fields: [
      one('portfolio', 'c_portfolios'),
      one('pupil', 'c_pupils'),
      choice('state', ['open', 'closed']),
      one('staff', 'c_staff'),
      day('opened_at'),
      date('closed_at'),
      text('reason', { max: 500 }),
      text('pupil_device', { max: 40 }),
      rev,
    ],
    indexes: ['CREATE UNIQUE INDEX student_contacts_portfolio ON student_contacts (portfolio)'],
  },
  {
    name: 'meetings',
    fields: [
      one('portfolio', 'c_portfolios'),
      one('pupil', 'c_pupils'),
      choice('state', ['planned', 'cancelled', 'no_show', 'open', 'closed']),
      day('start'),
      number('minutes'),
      text('room', { max: 120 }),
      many('guardians', 'c_guardians'),
      text('reason', { max: 500 }),
      date('opened_at'),
      date('closed_at'),
      text('device', { max: 40 }),
      json('floor'),
      rev,
    ],
    indexes: ['CREATE INDEX meetings_portfolio ON meetings (portfolio)', 'CREATE INDEX meetings_start ON meetings (start)'],
  },
  {
    name: 'agreed_actions',
    fields: [
      one('meeting', 'c_meetings'),
      one('pupil', 'c_pupils'),
      text('what', { required: true, max: 500 }),
      choice('owner', ['pupil', 'guardian', 'school', 'clb']),
      perhaps('guardian', 'c_guardians'),
      text('owner_name', { max: 120 }),
      date('by_when'),
      text('sign', { max: 500 }),
      perhaps('point', 'c_improvement_points'),
      choice('status', ['open', 'busy', 'done', 'let_go']),
      text('status_by', { max: 120 }),
      choice('arrival', ['in_time', 'late', 'taken_in', 'given_back']),
      day('written_at'),
      text('written_by', { max: 120 }),
      rev,
    ],
    indexes: ['CREATE INDEX agreed_actions_meeting ON agreed_actions (meeting)', 'CREATE INDEX agreed_actions_pupil ON agreed_actions (pupil)'],
  },
  {
    name: 'conclusions',
    fields: [
      one('meeting', 'c_meetings'),
      one('pupil', 'c_pupils'),
      text('text'),
      text('pupil_view', { max: 1000 }),
      text('family_view', { max: 1000 }),
      text('school_view', { max: 1000 }),
      date('follow_up'),
      rev,
    ],
    indexes: ['CREATE UNIQUE INDEX conclusions_meeting ON conclusions (meeting)'],
  },
  {
    name: 'confirmations',
    fields: [
      one('meeting', 'c_meetings'),
      one('pupil', 'c_pupils'),
      choice('voice', ['pupil', 'family', 'school']),
      must('name', { max: 120 }),
      perhaps('guardian', 'c_guardians'),
      bool('spoken'),
      perhaps('recorded_by', 'c_staff'),
      day('at'),
    ],
    indexes: ['CREATE UNIQUE INDEX confirmations_once ON confirmations (meeting, voice, name)'],
  },
  {
    name: 'confidential_notes',
    fields: [
      one('about', 'c_pupils'),
      perhaps('from_staff', 'c_staff'),
      perhaps('to_staff', 'c_staff'),
      perhaps('from_guardian', 'c_guardians'),
      perhaps('to_guardian', 'c_guardians'),
      text('text', { required: true }),
      day('at'),
    ],
  },
  {
    name: 'viewing_answers',
    fields: [
      one('portfolio', 'c_portfolios'),
      choice('voice', ['pupil', 'family', 'school']),
      must('author', { max: 20 }),
      json('answers'),
      day('at'),
    ],
  },
  {
    name: 'history',
    fields: [
      must('subject', { max: 40 }),
      must('record', { max: 20 }),
      perhaps('pupil', 'c_pupils'),
      perhaps('portfolio', 'c_portfolios'),
      must('action', { max: 60 }),
      text('before', { max: 40 }),
      text('after', { max: 40 }),
      json('detail'),
      must('actor_kind', { max: 20 }),
      text('actor', { max: 20 }),
      text('actor_name', { max: 200 }),
      text('device', { max: 40 }),
      day('at'),
    ],
    indexes: ['CREATE INDEX history_record ON history (record, at)', 'CREATE INDEX history_portfolio ON history (portfolio, at)'],
  },
  { name: 'bells', fields: [one('pupil', 'c_pupils'), number('rings')], indexes: ['CREATE INDEX bells_pupil ON bells (pupil)'] },
  {
    name: 'imports',
    // a report of a whole school is thousands of lines
    fields: [must('kind', { max: 20 }), must('file'), { ...json('difference'), maxSize: 20000000 }, perhaps('staff', 'c_staff'), day('at')],
  },
  {
    name: 'import_mappings',
    fields: [must('kind', { max: 20 }), must('headers', { max: 4000 }), json('fields')],
    indexes: ['CREATE UNIQUE INDEX import_mappings_headers ON import_mappings (kind, headers)'],
  },
  {
    name: 'class_sessions',
    fields: [
      one('group', 'c_groups'),
      one('staff', 'c_staff'),
      must('code', { max: 12 }),
      must('teacher_code', { max: 12 }),
      day('opened_at'),
      day('until'),
    ],
    indexes: ['CREATE INDEX class_sessions_code ON class_sessions (code)'],
  },
  {
    name: 'sign_ins',
    fields: [
      one('pupil', 'c_pupils'),
      choice('door', ['class', 'contact', 'meeting']),
      must('source', { max: 20 }),
      text('device', { max: 40 }),
      day('at'),
      date('done_at'),
    ],
    indexes: ['CREATE INDEX sign_ins_source ON sign_ins (source)', 'CREATE INDEX sign_ins_device ON sign_ins (device, done_at)'],
  },
  {
    name: 'sign_in_codes',
    fields: [
      one('pupil', 'c_pupils'),
      choice('kind', ['pictures', 'pin', 'badge', 'meeting']),
      must('hash', { max: 100 }),
      perhaps('meeting', 'c_meetings'),
      number('failures'),
      number('failures_in_a_row'),
      date('wait_until'),
      date('until'),
    ],
    indexes: [
      'CREATE INDEX sign_in_codes_pupil ON sign_in_codes (pupil, kind)',
      'CREATE INDEX sign_in_codes_hash ON sign_in_codes (hash)',
    ],
  },
  {
    name: 'device_keys',
    fields: [one('pupil', 'c_pupils'), must('device', { max: 40 }), must('key', { max: 100 }), day('at')],
    indexes: ['CREATE UNIQUE INDEX device_keys_once ON device_keys (pupil, device)'],
  },
  {
    name: 'links',
    fields: [choice('purpose', ['setup', 'staff']), perhaps('staff', 'c_staff'), must('hash', { max: 100 }), day('until'), date('used_at')],
    indexes: ['CREATE UNIQUE INDEX links_hash ON links (hash)'],
  },
  {
    name: 'operations',
    fields: [must('command', { max: 60 }), must('actor', { max: 40 }), json('answer'), day('at')],
  },
]

const READ = {
  schools:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true)",
  school_years:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true)",
  staff:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true)",
  groups:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true)",
  assignments:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true)",
  pupils:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true && @request.auth.coordinator = true) || (@request.auth.collectionName = \"staff\" && @request.auth.active = true && grants_via_pupil.staff ?= @request.auth.id && grants_via_pupil.start ?<= @now && grants_via_pupil.until ?> @now && (grants_via_pupil.kind ?= \"class_teacher\" || grants_via_pupil.kind ?= \"subject_teacher\" || grants_via_pupil.kind ?= \"care\")) || (@request.auth.collectionName = \"pupils\" && @request.auth.active = true && id = @request.auth.id)",
  enrolments:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true && @request.auth.coordinator = true) || (@request.auth.collectionName = \"staff\" && @request.auth.active = true && pupil.grants_via_pupil.staff ?= @request.auth.id && pupil.grants_via_pupil.start ?<= @now && pupil.grants_via_pupil.until ?> @now && (pupil.grants_via_pupil.kind ?= \"class_teacher\" || pupil.grants_via_pupil.kind ?= \"subject_teacher\" || pupil.grants_via_pupil.kind ?= \"care\")) || (@request.auth.collectionName = \"pupils\" && @request.auth.active = true && pupil = @request.auth.id)",
  guardians:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true && @request.auth.coordinator = true)",
  contact_persons:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true && @request.auth.coordinator = true)",
  guardianships:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true && @request.auth.coordinator = true) || (@request.auth.collectionName = \"staff\" && @request.auth.active = true && pupil.grants_via_pupil.staff ?= @request.auth.id && pupil.grants_via_pupil.start ?<= @now && pupil.grants_via_pupil.until ?> @now && (pupil.grants_via_pupil.kind ?= \"class_teacher\" || pupil.grants_via_pupil.kind ?= \"care\"))",
  rounds:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true)",
  portfolios:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true && pupil.grants_via_pupil.staff ?= @request.auth.id && pupil.grants_via_pupil.start ?<= @now && pupil.grants_via_pupil.until ?> @now && (pupil.grants_via_pupil.kind ?= \"class_teacher\" || pupil.grants_via_pupil.kind ?= \"care\")) || (@request.auth.collectionName = \"pupils\" && @request.auth.active = true && pupil = @request.auth.id)",
  slides:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true && pupil.grants_via_pupil.staff ?= @request.auth.id && pupil.grants_via_pupil.start ?<= @now && pupil.grants_via_pupil.until ?> @now && (pupil.grants_via_pupil.kind ?= \"class_teacher\" || pupil.grants_via_pupil.kind ?= \"care\")) || (@request.auth.collectionName = \"pupils\" && @request.auth.active = true && pupil = @request.auth.id)",
  speaking_notes:
    "(@request.auth.collectionName = \"pupils\" && @request.auth.active = true && pupil = @request.auth.id)",
  results:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true && pupil.grants_via_pupil.staff ?= @request.auth.id && pupil.grants_via_pupil.start ?<= @now && pupil.grants_via_pupil.until ?> @now && (pupil.grants_via_pupil.kind ?= \"class_teacher\" || pupil.grants_via_pupil.kind ?= \"care\")) || (@request.auth.collectionName = \"pupils\" && @request.auth.active = true && pupil = @request.auth.id && pupil_from <= @now)",
  improvement_points:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true && pupil.grants_via_pupil.staff ?= @request.auth.id && pupil.grants_via_pupil.start ?<= @now && pupil.grants_via_pupil.until ?> @now && (pupil.grants_via_pupil.kind ?= \"class_teacher\" || pupil.grants_via_pupil.kind ?= \"care\")) || (@request.auth.collectionName = \"pupils\" && @request.auth.active = true && pupil = @request.auth.id)",
  student_contacts:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true && pupil.grants_via_pupil.staff ?= @request.auth.id && pupil.grants_via_pupil.start ?<= @now && pupil.grants_via_pupil.until ?> @now && (pupil.grants_via_pupil.kind ?= \"class_teacher\" || pupil.grants_via_pupil.kind ?= \"care\")) || (@request.auth.collectionName = \"pupils\" && @request.auth.active = true && pupil = @request.auth.id)",
  meetings:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true && @request.auth.coordinator = true) || (@request.auth.collectionName = \"staff\" && @request.auth.active = true && pupil.grants_via_pupil.staff ?= @request.auth.id && pupil.grants_via_pupil.start ?<= @now && pupil.grants_via_pupil.until ?> @now && (pupil.grants_via_pupil.kind ?= \"class_teacher\" || pupil.grants_via_pupil.kind ?= \"care\")) || (@request.auth.collectionName = \"pupils\" && @request.auth.active = true && pupil = @request.auth.id)",
  agreed_actions:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true && pupil.grants_via_pupil.staff ?= @request.auth.id && pupil.grants_via_pupil.start ?<= @now && pupil.grants_via_pupil.until ?> @now && (pupil.grants_via_pupil.kind ?= \"class_teacher\" || pupil.grants_via_pupil.kind ?= \"care\")) || (@request.auth.collectionName = \"pupils\" && @request.auth.active = true && pupil = @request.auth.id)",
  conclusions:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true && pupil.grants_via_pupil.staff ?= @request.auth.id && pupil.grants_via_pupil.start ?<= @now && pupil.grants_via_pupil.until ?> @now && (pupil.grants_via_pupil.kind ?= \"class_teacher\" || pupil.grants_via_pupil.kind ?= \"care\")) || (@request.auth.collectionName = \"pupils\" && @request.auth.active = true && pupil = @request.auth.id)",
  confirmations:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true && pupil.grants_via_pupil.staff ?= @request.auth.id && pupil.grants_via_pupil.start ?<= @now && pupil.grants_via_pupil.until ?> @now && (pupil.grants_via_pupil.kind ?= \"class_teacher\" || pupil.grants_via_pupil.kind ?= \"care\")) || (@request.auth.collectionName = \"pupils\" && @request.auth.active = true && pupil = @request.auth.id)",
  confidential_notes:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true && from_staff = @request.auth.id) || (@request.auth.collectionName = \"staff\" && @request.auth.active = true && to_staff = @request.auth.id)",
  history:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true && pupil.grants_via_pupil.staff ?= @request.auth.id && pupil.grants_via_pupil.start ?<= @now && pupil.grants_via_pupil.until ?> @now && (pupil.grants_via_pupil.kind ?= \"class_teacher\" || pupil.grants_via_pupil.kind ?= \"care\"))",
  bells:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true && pupil.grants_via_pupil.staff ?= @request.auth.id && pupil.grants_via_pupil.start ?<= @now && pupil.grants_via_pupil.until ?> @now && (pupil.grants_via_pupil.kind ?= \"class_teacher\" || pupil.grants_via_pupil.kind ?= \"subject_teacher\" || pupil.grants_via_pupil.kind ?= \"care\")) || (@request.auth.collectionName = \"pupils\" && @request.auth.active = true && pupil = @request.auth.id)",
  imports:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true && @request.auth.coordinator = true)",
  import_mappings:
    "(@request.auth.collectionName = \"staff\" && @request.auth.active = true && @request.auth.coordinator = true)",}

// Only these are asked for as lists: a filter walks along relations, and a closed list cannot be walked through.
const LISTED = ['school_years', 'groups', 'rounds', 'history']

migrate(
  (app) => {
    for (const { name, fields, indexes, ...more } of SCHEMA) {
      const collection = new Collection({ type: 'base', ...more, name, id: `c_${name}`, indexes: [] })
      for (const field of fields) {
        if (field.type === 'password') {
          collection.fields.getByName('password').cost = field.cost
          // a pupil has no mail, a guardian's is where it is written to, not how they get in
          collection.fields.getByName('email').required = false
        }
        else collection.fields.add(new Field(field))
      }
      collection.indexes = (indexes || []).concat(collection.indexes || [])
      app.save(collection)
    }
    // a point may continue one of an earlier round: its own collection had to exist first
    const points = app.findCollectionByNameOrId('improvement_points')
    points.fields.add(new Field({ name: 'continues', type: 'relation', collectionId: 'c_improvement_points', maxSelect: 1 }))
    app.save(points)

    for (const name of Object.keys(READ)) {
      const collection = app.findCollectionByNameOrId(name)
      collection.listRule = LISTED.includes(name) ? READ[name] : null
      collection.viewRule = READ[name]
      app.save(collection)
    }
    const users = app.findCollectionByNameOrId('users')
    app.delete(users)
  },
  (app) => {
    for (const { name } of SCHEMA.slice().reverse()) app.delete(app.findCollectionByNameOrId(name))
  },
)
