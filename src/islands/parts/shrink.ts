import { Refused } from '../../domain/refusals.ts'

/**
 * A picture drawn anew, at most so many pixels wide and high. What hid in the file (place, camera, name) is not in the
 * new one. Refuses what this browser cannot read.
 */
export async function shrink(
  file: Blob,
  most: number,
  type: 'image/png' | 'image/jpeg' = 'image/jpeg',
): Promise<Blob> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new Refused('picture_type')
  })
  const scale = Math.min(1, most / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, 0.85))
  if (!drawn) throw new Refused('picture_type')
  return drawn
}
