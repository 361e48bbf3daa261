/**
* This file was @generated using pocketbase-typegen
*/

import type PocketBase from 'pocketbase'
import type { RecordService } from 'pocketbase'

export const Collections = {
	Authorigins: "_authOrigins",
	Externalauths: "_externalAuths",
	Mfas: "_mfas",
	Otps: "_otps",
	Superusers: "_superusers",
	AgreedActions: "agreed_actions",
	Assignments: "assignments",
	Associations: "associations",
	Bells: "bells",
	ClassSessions: "class_sessions",
	Conclusions: "conclusions",
	ConfidentialNotes: "confidential_notes",
	Confirmations: "confirmations",
	ContactPersons: "contact_persons",
	DeviceKeys: "device_keys",
	Enrolments: "enrolments",
	Grants: "grants",
	Groups: "groups",
	Guardians: "guardians",
	Guardianships: "guardianships",
	History: "history",
	ImportMappings: "import_mappings",
	Imports: "imports",
	ImprovementPoints: "improvement_points",
	Links: "links",
	Meetings: "meetings",
	Operations: "operations",
	Portfolios: "portfolios",
	Pupils: "pupils",
	Results: "results",
	Rounds: "rounds",
	SchoolYears: "school_years",
	Schools: "schools",
	SignInCodes: "sign_in_codes",
	SignIns: "sign_ins",
	Slides: "slides",
	SpeakingNotes: "speaking_notes",
	Staff: "staff",
	StudentContacts: "student_contacts",
	ViewingAnswers: "viewing_answers",
} as const
export type Collections = typeof Collections[keyof typeof Collections]

// Alias types for improved usability
export type IsoDateString = string
export type IsoAutoDateString = string & { readonly autodate: unique symbol }
export type RecordIdString = string
export type FileNameString = string & { readonly filename: unique symbol }
export type HTMLString = string

type ExpandType<T> = unknown extends T
	? T extends unknown
		? { expand?: unknown }
		: { expand: T }
	: { expand: T }

// System fields
export type BaseSystemFields<T = unknown> = {
	id: RecordIdString
	collectionId: string
	collectionName: Collections
} & ExpandType<T>

export type AuthSystemFields<T = unknown> = {
	email: string
	emailVisibility: boolean
	username: string
	verified: boolean
} & BaseSystemFields<T>

// Record types for each collection

export type AuthoriginsRecord = {
	collectionRef: string
	created: IsoAutoDateString
	fingerprint: string
	id: string
	recordRef: string
	updated: IsoAutoDateString
}

export type ExternalauthsRecord = {
	collectionRef: string
	created: IsoAutoDateString
	id: string
	provider: string
	providerId: string
	recordRef: string
	updated: IsoAutoDateString
}

export type MfasRecord = {
	collectionRef: string
	created: IsoAutoDateString
	id: string
	method: string
	recordRef: string
	updated: IsoAutoDateString
}

export type OtpsRecord = {
	collectionRef: string
	created: IsoAutoDateString
	id: string
	password: string
	recordRef: string
	sentTo?: string
	updated: IsoAutoDateString
}

export type SuperusersRecord = {
	created: IsoAutoDateString
	email: string
	emailVisibility?: boolean
	id: string
	password: string
	tokenKey: string
	updated: IsoAutoDateString
	verified?: boolean
}

export const AgreedActionsOwnerOptions = {
	"pupil": "pupil",
	"guardian": "guardian",
	"school": "school",
	"clb": "clb",
} as const
export type AgreedActionsOwnerOptions = typeof AgreedActionsOwnerOptions[keyof typeof AgreedActionsOwnerOptions]

export const AgreedActionsStatusOptions = {
	"open": "open",
	"busy": "busy",
	"done": "done",
	"let_go": "let_go",
} as const
export type AgreedActionsStatusOptions = typeof AgreedActionsStatusOptions[keyof typeof AgreedActionsStatusOptions]

export const AgreedActionsArrivalOptions = {
	"in_time": "in_time",
	"late": "late",
	"taken_in": "taken_in",
	"given_back": "given_back",
} as const
export type AgreedActionsArrivalOptions = typeof AgreedActionsArrivalOptions[keyof typeof AgreedActionsArrivalOptions]
export type AgreedActionsRecord = {
	arrival: AgreedActionsArrivalOptions
	by_when?: IsoDateString
	guardian?: RecordIdString
	id: string
	meeting: RecordIdString
	owner: AgreedActionsOwnerOptions
	owner_name?: string
	point?: RecordIdString
	pupil: RecordIdString
	rev?: number
	sign?: string
	status: AgreedActionsStatusOptions
	status_by?: string
	what: string
	written_at: IsoDateString
	written_by?: string
}

export const AssignmentsRoleOptions = {
	"class_teacher": "class_teacher",
	"subject_teacher": "subject_teacher",
	"care": "care",
} as const
export type AssignmentsRoleOptions = typeof AssignmentsRoleOptions[keyof typeof AssignmentsRoleOptions]
export type AssignmentsRecord = {
	group?: RecordIdString
	id: string
	pupil?: RecordIdString
	role: AssignmentsRoleOptions
	staff: RecordIdString
	start: IsoDateString
	subject?: string
	until: IsoDateString
}

export type AssociationsRecord = {
	active?: boolean
	email?: string
	emailVisibility?: boolean
	id: string
	name: string
	password: string
	tokenKey: string
	verified?: boolean
}

export type BellsRecord = {
	id: string
	pupil: RecordIdString
	rings?: number
}

export type ClassSessionsRecord = {
	code: string
	group: RecordIdString
	id: string
	opened_at: IsoDateString
	staff: RecordIdString
	teacher_code: string
	until: IsoDateString
}

export type ConclusionsRecord = {
	family_view?: string
	follow_up?: IsoDateString
	id: string
	meeting: RecordIdString
	pupil: RecordIdString
	pupil_view?: string
	rev?: number
	school_view?: string
	text?: string
}

export type ConfidentialNotesRecord = {
	about: RecordIdString
	at: IsoDateString
	from_guardian?: RecordIdString
	from_staff?: RecordIdString
	id: string
	text: string
	to_guardian?: RecordIdString
	to_staff?: RecordIdString
}

export const ConfirmationsVoiceOptions = {
	"pupil": "pupil",
	"family": "family",
	"school": "school",
} as const
export type ConfirmationsVoiceOptions = typeof ConfirmationsVoiceOptions[keyof typeof ConfirmationsVoiceOptions]
export type ConfirmationsRecord = {
	at: IsoDateString
	guardian?: RecordIdString
	id: string
	meeting: RecordIdString
	name: string
	pupil: RecordIdString
	recorded_by?: RecordIdString
	spoken?: boolean
	voice: ConfirmationsVoiceOptions
}

export type ContactPersonsRecord = {
	guardian: RecordIdString
	id: string
	name: string
	start: IsoDateString
	until: IsoDateString
}

export type DeviceKeysRecord = {
	at: IsoDateString
	device: string
	id: string
	key: string
	pupil: RecordIdString
}

export const EnrolmentsStageOptions = {
	"early": "early",
	"primary": "primary",
	"secondary": "secondary",
} as const
export type EnrolmentsStageOptions = typeof EnrolmentsStageOptions[keyof typeof EnrolmentsStageOptions]
export type EnrolmentsRecord = {
	group: RecordIdString
	id: string
	pupil: RecordIdString
	stage: EnrolmentsStageOptions
	start: IsoDateString
	until: IsoDateString
}

export const GrantsKindOptions = {
	"class_teacher": "class_teacher",
	"subject_teacher": "subject_teacher",
	"care": "care",
	"guardian": "guardian",
} as const
export type GrantsKindOptions = typeof GrantsKindOptions[keyof typeof GrantsKindOptions]
export type GrantsRecord = {
	guardian?: RecordIdString
	id: string
	kind: GrantsKindOptions
	pupil: RecordIdString
	source: string
	staff?: RecordIdString
	start: IsoDateString
	until: IsoDateString
}

export const GroupsKindOptions = {
	"class": "class",
	"subject": "subject",
} as const
export type GroupsKindOptions = typeof GroupsKindOptions[keyof typeof GroupsKindOptions]

export const GroupsStageOptions = {
	"early": "early",
	"primary": "primary",
	"secondary": "secondary",
} as const
export type GroupsStageOptions = typeof GroupsStageOptions[keyof typeof GroupsStageOptions]
export type GroupsRecord = {
	id: string
	kind: GroupsKindOptions
	name: string
	school_year: RecordIdString
	stage: GroupsStageOptions
}

export const GuardiansKindOptions = {
	"person": "person",
	"organisation": "organisation",
} as const
export type GuardiansKindOptions = typeof GuardiansKindOptions[keyof typeof GuardiansKindOptions]
export type GuardiansRecord = {
	active?: boolean
	email?: string
	emailVisibility?: boolean
	id: string
	kind: GuardiansKindOptions
	language: string
	mail?: string
	name: string
	password: string
	phone?: string
	tokenKey: string
	verified?: boolean
}

export const GuardianshipsRelationOptions = {
	"mother": "mother",
	"father": "father",
	"step_parent": "step_parent",
	"foster_parent": "foster_parent",
	"grandparent": "grandparent",
	"legal_guardian": "legal_guardian",
	"counsellor": "counsellor",
	"other": "other",
} as const
export type GuardianshipsRelationOptions = typeof GuardianshipsRelationOptions[keyof typeof GuardianshipsRelationOptions]
export type GuardianshipsRecord = {
	guardian: RecordIdString
	household: string
	id: string
	information?: boolean
	pupil: RecordIdString
	relation: GuardianshipsRelationOptions
	start: IsoDateString
	until: IsoDateString
}

export type HistoryRecord<Tdetail = unknown> = {
	action: string
	actor?: string
	actor_kind: string
	actor_name?: string
	after?: string
	at: IsoDateString
	before?: string
	detail?: null | Tdetail
	device?: string
	id: string
	portfolio?: RecordIdString
	pupil?: RecordIdString
	record: string
	subject: string
}

export type ImportMappingsRecord<Tfields = unknown> = {
	fields?: null | Tfields
	headers: string
	id: string
	kind: string
}

export type ImportsRecord<Tdifference = unknown> = {
	at: IsoDateString
	difference?: null | Tdifference
	file: string
	id: string
	kind: string
	staff?: RecordIdString
}

export const ImprovementPointsStateOptions = {
	"draft": "draft",
	"proposed": "proposed",
	"returned": "returned",
	"reworded": "reworded",
	"approved": "approved",
	"set_aside": "set_aside",
} as const
export type ImprovementPointsStateOptions = typeof ImprovementPointsStateOptions[keyof typeof ImprovementPointsStateOptions]

export const ImprovementPointsVerdictOptions = {
	"reached": "reached",
	"continued": "continued",
	"let_go": "let_go",
} as const
export type ImprovementPointsVerdictOptions = typeof ImprovementPointsVerdictOptions[keyof typeof ImprovementPointsVerdictOptions]

export const ImprovementPointsOutcomeOptions = {
	"reached": "reached",
	"continued": "continued",
	"let_go": "let_go",
} as const
export type ImprovementPointsOutcomeOptions = typeof ImprovementPointsOutcomeOptions[keyof typeof ImprovementPointsOutcomeOptions]
export type ImprovementPointsRecord<Twords = unknown> = {
	agreed_at?: IsoDateString
	by_when?: IsoDateString
	comment?: string
	continues?: RecordIdString
	edited?: boolean
	first_step?: string
	helper?: string
	id: string
	obstacle?: string
	outcome?: ImprovementPointsOutcomeOptions
	outcome_round?: RecordIdString
	plan?: string
	portfolio: RecordIdString
	position?: number
	pupil: RecordIdString
	results?: RecordIdString[]
	rev?: number
	sign?: string
	slides?: RecordIdString[]
	state: ImprovementPointsStateOptions
	verdict?: ImprovementPointsVerdictOptions
	what?: string
	why?: string
	words?: null | Twords
}

export const LinksPurposeOptions = {
	"setup": "setup",
	"staff": "staff",
} as const
export type LinksPurposeOptions = typeof LinksPurposeOptions[keyof typeof LinksPurposeOptions]
export type LinksRecord = {
	hash: string
	id: string
	purpose: LinksPurposeOptions
	staff?: RecordIdString
	until: IsoDateString
	used_at?: IsoDateString
}

export const MeetingsStateOptions = {
	"planned": "planned",
	"cancelled": "cancelled",
	"no_show": "no_show",
	"open": "open",
	"closed": "closed",
} as const
export type MeetingsStateOptions = typeof MeetingsStateOptions[keyof typeof MeetingsStateOptions]
export type MeetingsRecord<Tfloor = unknown> = {
	closed_at?: IsoDateString
	device?: string
	floor?: null | Tfloor
	guardians?: RecordIdString[]
	id: string
	minutes?: number
	opened_at?: IsoDateString
	portfolio: RecordIdString
	pupil: RecordIdString
	reason?: string
	rev?: number
	room?: string
	start: IsoDateString
	state: MeetingsStateOptions
}

export type OperationsRecord<Tanswer = unknown> = {
	actor: string
	answer?: null | Tanswer
	at: IsoDateString
	command: string
	id: string
}

export type PortfoliosRecord = {
	group: RecordIdString
	id: string
	presentable_reason?: string
	pupil: RecordIdString
	rev?: number
	round: RecordIdString
	theme?: string
}

export type PupilsRecord = {
	active?: boolean
	birth_date?: IsoDateString
	email?: string
	emailVisibility?: boolean
	family_name: string
	given_name: string
	id: string
	number: string
	password: string
	tokenKey: string
	verified?: boolean
}

export const ResultsScaleOptions = {
	"points": "points",
	"percentage": "percentage",
	"letter": "letter",
	"smiley": "smiley",
	"rubric": "rubric",
	"icon": "icon",
	"text": "text",
} as const
export type ResultsScaleOptions = typeof ResultsScaleOptions[keyof typeof ResultsScaleOptions]

export const ResultsFamilyRuleOptions = {
	"at_meeting": "at_meeting",
	"from_date": "from_date",
} as const
export type ResultsFamilyRuleOptions = typeof ResultsFamilyRuleOptions[keyof typeof ResultsFamilyRuleOptions]
export type ResultsRecord = {
	comment?: string
	date: IsoDateString
	family_from: IsoDateString
	family_rule: ResultsFamilyRuleOptions
	id: string
	period?: string
	pupil: RecordIdString
	pupil_from: IsoDateString
	scale: ResultsScaleOptions
	subject: string
	title?: string
	value: string
}

export const RoundsKindOptions = {
	"student_led": "student_led",
	"classic": "classic",
	"reverse": "reverse",
} as const
export type RoundsKindOptions = typeof RoundsKindOptions[keyof typeof RoundsKindOptions]

export const RoundsStateOptions = {
	"draft": "draft",
	"open": "open",
	"closed": "closed",
} as const
export type RoundsStateOptions = typeof RoundsStateOptions[keyof typeof RoundsStateOptions]
export type RoundsRecord<Tagenda = unknown> = {
	agenda?: null | Tagenda
	first_day: IsoDateString
	groups?: RecordIdString[]
	id: string
	kind: RoundsKindOptions
	last_day: IsoDateString
	name: string
	prepare_from: IsoDateString
	rev?: number
	school_year: RecordIdString
	state: RoundsStateOptions
}

export type SchoolYearsRecord = {
	autumn_start: IsoDateString
	autumn_until: IsoDateString
	id: string
	name: string
	start: IsoDateString
	until: IsoDateString
}

export type SchoolsRecord = {
	demo?: string
	id: string
	logo?: FileNameString
	name: string
	phone?: string
	talk_to?: string
}

export const SignInCodesKindOptions = {
	"pictures": "pictures",
	"pin": "pin",
	"badge": "badge",
	"meeting": "meeting",
} as const
export type SignInCodesKindOptions = typeof SignInCodesKindOptions[keyof typeof SignInCodesKindOptions]
export type SignInCodesRecord = {
	failures?: number
	failures_in_a_row?: number
	hash: string
	id: string
	kind: SignInCodesKindOptions
	meeting?: RecordIdString
	pupil: RecordIdString
	until?: IsoDateString
	wait_until?: IsoDateString
}

export const SignInsDoorOptions = {
	"class": "class",
	"contact": "contact",
	"meeting": "meeting",
} as const
export type SignInsDoorOptions = typeof SignInsDoorOptions[keyof typeof SignInsDoorOptions]
export type SignInsRecord = {
	at: IsoDateString
	device?: string
	done_at?: IsoDateString
	door: SignInsDoorOptions
	id: string
	pupil: RecordIdString
	source: string
}

export const SlidesTypeOptions = {
	"me": "me",
	"proud": "proud",
	"result": "result",
	"work": "work",
	"chances": "chances",
	"wellbeing": "wellbeing",
	"involvement": "involvement",
	"classroom": "classroom",
	"interests": "interests",
	"free": "free",
} as const
export type SlidesTypeOptions = typeof SlidesTypeOptions[keyof typeof SlidesTypeOptions]

export const SlidesFeelingOptions = {
	"well": "well",
	"so_so": "so_so",
	"hard": "hard",
} as const
export type SlidesFeelingOptions = typeof SlidesFeelingOptions[keyof typeof SlidesFeelingOptions]
export type SlidesRecord = {
	feeling?: SlidesFeelingOptions
	held?: boolean
	hold_comment?: string
	id: string
	mood?: number
	picture?: FileNameString
	picture_height?: number
	picture_width?: number
	portfolio: RecordIdString
	position?: number
	pupil: RecordIdString
	result?: RecordIdString
	rev?: number
	shown?: boolean
	teacher_view?: string
	text?: string
	title?: string
	type: SlidesTypeOptions
}

export type SpeakingNotesRecord = {
	id: string
	pupil: RecordIdString
	rev?: number
	slide: RecordIdString
	text?: string
}

export type StaffRecord = {
	active?: boolean
	coordinator?: boolean
	email: string
	emailVisibility?: boolean
	failures?: number
	id: string
	name: string
	password: string
	tokenKey: string
	verified?: boolean
	wait_until?: IsoDateString
}

export const StudentContactsStateOptions = {
	"open": "open",
	"closed": "closed",
} as const
export type StudentContactsStateOptions = typeof StudentContactsStateOptions[keyof typeof StudentContactsStateOptions]
export type StudentContactsRecord = {
	closed_at?: IsoDateString
	id: string
	opened_at: IsoDateString
	portfolio: RecordIdString
	pupil: RecordIdString
	pupil_device?: string
	reason?: string
	rev?: number
	staff: RecordIdString
	state: StudentContactsStateOptions
}

export const ViewingAnswersVoiceOptions = {
	"pupil": "pupil",
	"family": "family",
	"school": "school",
} as const
export type ViewingAnswersVoiceOptions = typeof ViewingAnswersVoiceOptions[keyof typeof ViewingAnswersVoiceOptions]
export type ViewingAnswersRecord<Tanswers = unknown> = {
	answers?: null | Tanswers
	at: IsoDateString
	author: string
	id: string
	portfolio: RecordIdString
	voice: ViewingAnswersVoiceOptions
}

// Response types include system fields and match responses from the PocketBase API
export type AuthoriginsResponse<Texpand = unknown> = Required<AuthoriginsRecord> & BaseSystemFields<Texpand>
export type ExternalauthsResponse<Texpand = unknown> = Required<ExternalauthsRecord> & BaseSystemFields<Texpand>
export type MfasResponse<Texpand = unknown> = Required<MfasRecord> & BaseSystemFields<Texpand>
export type OtpsResponse<Texpand = unknown> = Required<OtpsRecord> & BaseSystemFields<Texpand>
export type SuperusersResponse<Texpand = unknown> = Required<SuperusersRecord> & AuthSystemFields<Texpand>
export type AgreedActionsResponse<Texpand = unknown> = Required<AgreedActionsRecord> & BaseSystemFields<Texpand>
export type AssignmentsResponse<Texpand = unknown> = Required<AssignmentsRecord> & BaseSystemFields<Texpand>
export type AssociationsResponse<Texpand = unknown> = Required<AssociationsRecord> & AuthSystemFields<Texpand>
export type BellsResponse<Texpand = unknown> = Required<BellsRecord> & BaseSystemFields<Texpand>
export type ClassSessionsResponse<Texpand = unknown> = Required<ClassSessionsRecord> & BaseSystemFields<Texpand>
export type ConclusionsResponse<Texpand = unknown> = Required<ConclusionsRecord> & BaseSystemFields<Texpand>
export type ConfidentialNotesResponse<Texpand = unknown> = Required<ConfidentialNotesRecord> & BaseSystemFields<Texpand>
export type ConfirmationsResponse<Texpand = unknown> = Required<ConfirmationsRecord> & BaseSystemFields<Texpand>
export type ContactPersonsResponse<Texpand = unknown> = Required<ContactPersonsRecord> & BaseSystemFields<Texpand>
export type DeviceKeysResponse<Texpand = unknown> = Required<DeviceKeysRecord> & BaseSystemFields<Texpand>
export type EnrolmentsResponse<Texpand = unknown> = Required<EnrolmentsRecord> & BaseSystemFields<Texpand>
export type GrantsResponse<Texpand = unknown> = Required<GrantsRecord> & BaseSystemFields<Texpand>
export type GroupsResponse<Texpand = unknown> = Required<GroupsRecord> & BaseSystemFields<Texpand>
export type GuardiansResponse<Texpand = unknown> = Required<GuardiansRecord> & AuthSystemFields<Texpand>
export type GuardianshipsResponse<Texpand = unknown> = Required<GuardianshipsRecord> & BaseSystemFields<Texpand>
export type HistoryResponse<Tdetail = unknown, Texpand = unknown> = Required<HistoryRecord<Tdetail>> & BaseSystemFields<Texpand>
export type ImportMappingsResponse<Tfields = unknown, Texpand = unknown> = Required<ImportMappingsRecord<Tfields>> & BaseSystemFields<Texpand>
export type ImportsResponse<Tdifference = unknown, Texpand = unknown> = Required<ImportsRecord<Tdifference>> & BaseSystemFields<Texpand>
export type ImprovementPointsResponse<Twords = unknown, Texpand = unknown> = Required<ImprovementPointsRecord<Twords>> & BaseSystemFields<Texpand>
export type LinksResponse<Texpand = unknown> = Required<LinksRecord> & BaseSystemFields<Texpand>
export type MeetingsResponse<Tfloor = unknown, Texpand = unknown> = Required<MeetingsRecord<Tfloor>> & BaseSystemFields<Texpand>
export type OperationsResponse<Tanswer = unknown, Texpand = unknown> = Required<OperationsRecord<Tanswer>> & BaseSystemFields<Texpand>
export type PortfoliosResponse<Texpand = unknown> = Required<PortfoliosRecord> & BaseSystemFields<Texpand>
export type PupilsResponse<Texpand = unknown> = Required<PupilsRecord> & AuthSystemFields<Texpand>
export type ResultsResponse<Texpand = unknown> = Required<ResultsRecord> & BaseSystemFields<Texpand>
export type RoundsResponse<Tagenda = unknown, Texpand = unknown> = Required<RoundsRecord<Tagenda>> & BaseSystemFields<Texpand>
export type SchoolYearsResponse<Texpand = unknown> = Required<SchoolYearsRecord> & BaseSystemFields<Texpand>
export type SchoolsResponse<Texpand = unknown> = Required<SchoolsRecord> & BaseSystemFields<Texpand>
export type SignInCodesResponse<Texpand = unknown> = Required<SignInCodesRecord> & BaseSystemFields<Texpand>
export type SignInsResponse<Texpand = unknown> = Required<SignInsRecord> & BaseSystemFields<Texpand>
export type SlidesResponse<Texpand = unknown> = Required<SlidesRecord> & BaseSystemFields<Texpand>
export type SpeakingNotesResponse<Texpand = unknown> = Required<SpeakingNotesRecord> & BaseSystemFields<Texpand>
export type StaffResponse<Texpand = unknown> = Required<StaffRecord> & AuthSystemFields<Texpand>
export type StudentContactsResponse<Texpand = unknown> = Required<StudentContactsRecord> & BaseSystemFields<Texpand>
export type ViewingAnswersResponse<Tanswers = unknown, Texpand = unknown> = Required<ViewingAnswersRecord<Tanswers>> & BaseSystemFields<Texpand>

// Types containing all Records and Responses, useful for creating typing helper functions

export type CollectionRecords = {
	_authOrigins: AuthoriginsRecord
	_externalAuths: ExternalauthsRecord
	_mfas: MfasRecord
	_otps: OtpsRecord
	_superusers: SuperusersRecord
	agreed_actions: AgreedActionsRecord
	assignments: AssignmentsRecord
	associations: AssociationsRecord
	bells: BellsRecord
	class_sessions: ClassSessionsRecord
	conclusions: ConclusionsRecord
	confidential_notes: ConfidentialNotesRecord
	confirmations: ConfirmationsRecord
	contact_persons: ContactPersonsRecord
	device_keys: DeviceKeysRecord
	enrolments: EnrolmentsRecord
	grants: GrantsRecord
	groups: GroupsRecord
	guardians: GuardiansRecord
	guardianships: GuardianshipsRecord
	history: HistoryRecord
	import_mappings: ImportMappingsRecord
	imports: ImportsRecord
	improvement_points: ImprovementPointsRecord
	links: LinksRecord
	meetings: MeetingsRecord
	operations: OperationsRecord
	portfolios: PortfoliosRecord
	pupils: PupilsRecord
	results: ResultsRecord
	rounds: RoundsRecord
	school_years: SchoolYearsRecord
	schools: SchoolsRecord
	sign_in_codes: SignInCodesRecord
	sign_ins: SignInsRecord
	slides: SlidesRecord
	speaking_notes: SpeakingNotesRecord
	staff: StaffRecord
	student_contacts: StudentContactsRecord
	viewing_answers: ViewingAnswersRecord
}

export type CollectionResponses = {
	_authOrigins: AuthoriginsResponse
	_externalAuths: ExternalauthsResponse
	_mfas: MfasResponse
	_otps: OtpsResponse
	_superusers: SuperusersResponse
	agreed_actions: AgreedActionsResponse
	assignments: AssignmentsResponse
	associations: AssociationsResponse
	bells: BellsResponse
	class_sessions: ClassSessionsResponse
	conclusions: ConclusionsResponse
	confidential_notes: ConfidentialNotesResponse
	confirmations: ConfirmationsResponse
	contact_persons: ContactPersonsResponse
	device_keys: DeviceKeysResponse
	enrolments: EnrolmentsResponse
	grants: GrantsResponse
	groups: GroupsResponse
	guardians: GuardiansResponse
	guardianships: GuardianshipsResponse
	history: HistoryResponse
	import_mappings: ImportMappingsResponse
	imports: ImportsResponse
	improvement_points: ImprovementPointsResponse
	links: LinksResponse
	meetings: MeetingsResponse
	operations: OperationsResponse
	portfolios: PortfoliosResponse
	pupils: PupilsResponse
	results: ResultsResponse
	rounds: RoundsResponse
	school_years: SchoolYearsResponse
	schools: SchoolsResponse
	sign_in_codes: SignInCodesResponse
	sign_ins: SignInsResponse
	slides: SlidesResponse
	speaking_notes: SpeakingNotesResponse
	staff: StaffResponse
	student_contacts: StudentContactsResponse
	viewing_answers: ViewingAnswersResponse
}

// Utility types for create/update operations

type ProcessCreateAndUpdateFields<T> = Omit<{
	// Omit AutoDate fields
	[K in keyof T as Extract<T[K], IsoAutoDateString> extends never ? K : never]: 
		// Convert FileNameString to File
		T[K] extends infer U ? 
			U extends (FileNameString | FileNameString[]) ? 
				U extends any[] ? File[] : File 
			: U
		: never
}, 'id'>

// Create type for Auth collections
export type CreateAuth<T> = {
	id?: RecordIdString
	email: string
	emailVisibility?: boolean
	password: string
	passwordConfirm: string
	verified?: boolean
} & ProcessCreateAndUpdateFields<T>

// Create type for Base collections
export type CreateBase<T> = {
	id?: RecordIdString
} & ProcessCreateAndUpdateFields<T>

// Update type for Auth collections
export type UpdateAuth<T> = Partial<
	Omit<ProcessCreateAndUpdateFields<T>, keyof AuthSystemFields>
> & {
	email?: string
	emailVisibility?: boolean
	oldPassword?: string
	password?: string
	passwordConfirm?: string
	verified?: boolean
}

// Update type for Base collections
export type UpdateBase<T> = Partial<
	Omit<ProcessCreateAndUpdateFields<T>, keyof BaseSystemFields>
>

// Get the correct create type for any collection
export type Create<T extends keyof CollectionResponses> =
	CollectionResponses[T] extends AuthSystemFields
		? CreateAuth<CollectionRecords[T]>
		: CreateBase<CollectionRecords[T]>

// Get the correct update type for any collection
export type Update<T extends keyof CollectionResponses> =
	CollectionResponses[T] extends AuthSystemFields
		? UpdateAuth<CollectionRecords[T]>
		: UpdateBase<CollectionRecords[T]>

// Type for usage with type asserted PocketBase instance
// https://github.com/pocketbase/js-sdk#specify-typescript-definitions

export type TypedPocketBase = {
	collection<T extends keyof CollectionResponses>(
		idOrName: T
	): RecordService<CollectionResponses[T]>
} & PocketBase
