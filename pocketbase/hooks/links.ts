// One-time links: the first coordinator of a school, and every first or new password of staff.
import { LINK_TOKEN, type LinkPurpose, linkOpens, linkUntil } from '../../src/domain/link.ts'
import { passwordVerdict } from '../../src/domain/password.ts'
import { now } from './clock.ts'
import type { Context } from './context.ts'
import type { Handlers } from './handlers.ts'
import { writeHistory } from './history.ts'
import { mailAddress, mustText } from './input.ts'
import { all, create, find, first, plain } from './records.ts'
import { refuse } from './refuse.ts'
import { logoOf, theSchool } from './school.ts'
import { forgive } from './staff-door.ts'

/** Makes a link and voids the ones before it for the same person. Only the token's hash is kept. */
function keepLink(app: core.App, purpose: LinkPurpose, hash: string, staff: string, at: string): void {
  for (const old of all(app, 'links', 'purpose = {:purpose} && staff = {:staff}', { purpose, staff })) {
    if (old.getString('used_at') === '') app.delete(old)
  }
  create(app, 'links', { purpose, staff, hash, until: linkUntil(at) })
}

/** For `npm start`: the link of the first coordinator, as long as there is none. */
export function firstLink(hash: string): void {
  $app.runInTransaction((app) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('first-link: not a hash')
    if (hasCoordinator(app)) throw new Error('first-link: this school has a coordinator')
    keepLink(app, 'setup', hash, '', now())
  })
}

const hasCoordinator = (app: core.App): boolean =>
  first(app, 'staff', 'coordinator = true && active = true', {}) !== null

/** The link that this token opens. One answer for wrong, used, expired and voided. */
function linkOf(context: Context, token: unknown): core.Record {
  if (typeof token !== 'string' || !LINK_TOKEN.test(token)) return refuse('link_used')
  const link = first(context.app, 'links', 'hash = {:hash}', { hash: $security.sha256(token) })
  if (!link) return refuse('link_used')
  const facts = { used_at: link.getString('used_at'), until: link.getString('until') }
  return linkOpens(facts, context.now) ? link : refuse('link_used')
}

const open: Handlers['link.open'] = (context, input) => {
  const link = linkOf(context, input.token)
  if (link.getString('purpose') === 'setup') return { purpose: 'setup', name: '', mail: '' }
  const person = staffOf(context, link)
  return { purpose: 'staff', name: person.getString('name'), mail: person.email() }
}

function staffOf(context: Context, link: core.Record): core.Record {
  const person = find(context.app, 'staff', link.getString('staff'))
  return person.getBool('active') ? person : refuse('link_used')
}

const use: Handlers['link.use'] = (context, input) => {
  const link = linkOf(context, input.token)
  if (typeof input.password !== 'string') return refuse('not_understood')
  const no = passwordVerdict(input.password)
  if (no) return refuse(no)
  link.set('used_at', context.now)
  context.app.save(link)
  return link.getString('purpose') === 'setup'
    ? beginSchool(context, input)
    : ownPassword(context, link, input.password)
}

function ownPassword(context: Context, link: core.Record, password: string): { mail: string } {
  const person = staffOf(context, link)
  // This rotates the token key too: whoever was signed in with the old password is not any more.
  person.setPassword(password)
  // says that they have a password of their own
  person.setVerified(true)
  forgive(person)
  context.app.save(person)
  writeHistory(context, { subject: 'staff', record: person.id, action: 'password_set' })
  return { mail: person.email() }
}

function beginSchool(
  context: Context,
  input: { name: string; mail: string; password: string; school?: string },
): { mail: string } {
  const { app } = context
  if (hasCoordinator(app)) return refuse('link_used')
  const school = theSchool(app) ?? new Record(app.findCachedCollectionByNameOrId('schools'))
  school.set('name', mustText(input.school, 120))
  const logo = logoOf(context)
  if (logo) school.set('logo', logo)
  app.save(school)

  const person = new Record(app.findCachedCollectionByNameOrId('staff'))
  // The mail is for the coordinator's eyes.
  person.load({ name: mustText(input.name, 120), coordinator: true, active: true, emailVisibility: false })
  person.setEmail(mailAddress(input.mail))
  person.setPassword(input.password)
  person.setVerified(true)
  app.save(person)
  writeHistory(context, {
    subject: 'schools',
    record: school.id,
    action: 'begun',
    detail: { name: plain(school).name },
  })
  writeHistory(context, { subject: 'staff', record: person.id, action: 'first_coordinator' })
  return { mail: person.email() }
}

const forStaff: Handlers['staff.link'] = (context, input) => {
  const person = find(context.app, 'staff', input.staff)
  if (!person.getBool('active')) return refuse('not_found')
  // 43 letters and digits hold 256 bits.
  const token = $security.randomString(43)
  keepLink(context.app, 'staff', $security.sha256(token), person.id, context.now)
  writeHistory(context, { subject: 'staff', record: person.id, action: 'link_made' })
  return { token }
}

export const linkHandlers: Handlers = { 'link.open': open, 'link.use': use, 'staff.link': forStaff }
