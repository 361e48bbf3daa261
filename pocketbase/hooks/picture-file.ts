import { MOST_PICTURE_BYTES, type Picture, readPicture } from '../../src/domain/picture.ts'
import { refuse } from './refuse.ts'

/**
 * A picture that came with a command, read byte by byte: the name and the type that came with it are not believed, and
 * it gets a name of ours. Refuses what is no picture, too large, or holds more than the picture.
 */
export function pictureFile(file: filesystem.File, name: string): { kept: filesystem.File; read: Picture } {
  // before it is read: in this engine a byte costs a multiple of itself
  if (file.size > MOST_PICTURE_BYTES) return refuse('picture_too_large')
  const reader = file.reader.open()
  const bytes = toBytes(reader)
  reader.close()
  const read = readPicture(bytes)
  if (typeof read === 'string') return refuse(read)
  return { kept: $filesystem.fileFromBytes(bytes, `${name}.${read.kind}`) as filesystem.File, read }
}
