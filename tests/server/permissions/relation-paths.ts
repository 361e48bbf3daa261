import type { CollectionModel } from 'pocketbase'

/** The relation paths of the schema, as a filter or a sort could walk them. */
export class RelationPaths {
  readonly #collections: CollectionModel[]

  constructor(collections: CollectionModel[]) {
    this.#collections = collections.filter(({ name }) => !name.startsWith('_'))
  }

  /** One field at the end of every path of one or two relations, to and fro. */
  from(collection: string): string[] {
    return this.#steps(collection).flatMap(([step, to]) => [
      `${step}.${this.#field(to)}`,
      ...this.#steps(to).map(([further, end]) => `${step}.${further}.${this.#field(end)}`),
    ])
  }

  #steps(collection: string): [step: string, to: string][] {
    const to = this.#relations(collection).map(([field, target]): [string, string] => [field, target])
    const fro = this.#collections.flatMap(({ name }) =>
      this.#relations(name)
        .filter(([, target]) => target === collection)
        .map(([field]): [string, string] => [`${name}_via_${field}`, name]),
    )
    return [...to, ...fro]
  }

  #relations(collection: string): [field: string, target: string][] {
    return this.#of(collection)
      .fields.filter((field) => field.type === 'relation')
      .map((field) => [field.name, this.#collections.find(({ id }) => id === field['collectionId'])!.name])
  }

  /** A field with words in it, or else the id. */
  #field(collection: string): string {
    const words = this.#of(collection).fields.find(
      (field) => field.type === 'text' && !field.hidden && field.name !== 'id',
    )
    return words?.name ?? 'id'
  }

  #of(collection: string): CollectionModel {
    return this.#collections.find(({ name }) => name === collection)!
  }
}
