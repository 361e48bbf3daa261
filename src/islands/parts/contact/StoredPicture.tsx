import { useEffect, useState } from 'react'
import { pictureAddress } from '../../../data/pictures.ts'
import type { Person } from '../../../data/session.ts'

/** A picture that is at school, fetched as the person who looks. */
export function StoredPicture({
  slide,
  file,
  as,
  alt,
}: {
  slide: string
  file: string
  as: Person
  alt: string
}) {
  const [address, setAddress] = useState('')
  useEffect(() => {
    let here = true
    pictureAddress(slide, file, as).then(
      (found) => here && setAddress(found),
      () => {},
    )
    return () => {
      here = false
    }
  }, [slide, file, as])
  return address === '' ? null : <img className="stored-picture" src={address} alt={alt} />
}
