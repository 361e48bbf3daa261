import type { Actor } from '../../src/domain/people.ts'

/** Who asks, as domain value. A disabled person is nobody. */
export function actorOf(auth: core.Record | null | undefined): Actor {
  if (!auth || auth.isSuperuser() || !auth.getBool('active')) return { kind: 'anonymous' }
  const id = auth.id
  switch (auth.collection().name) {
    case 'staff':
      return { kind: 'staff', id, name: auth.getString('name'), coordinator: auth.getBool('coordinator') }
    case 'pupils':
      return { kind: 'pupil', id, name: `${auth.getString('given_name')} ${auth.getString('family_name')}` }
    case 'guardians':
      return { kind: 'guardian', id, name: auth.getString('name') }
    case 'associations':
      return { kind: 'association', id, name: auth.getString('name') }
    default:
      return { kind: 'anonymous' }
  }
}
