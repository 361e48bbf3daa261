import { ring } from './bell.ts'
import type { Handlers } from './handlers.ts'
import { pictureFile } from './picture-file.ts'
import { checkRev, saveNext } from './records.ts'
import { answer, keepEdit, slideToChange } from './slides.ts'

/** The picture of a slide; without a file in the request the slide loses it. */
const picture: Handlers['slide.picture'] = (context, input) => {
  const slide = slideToChange(context, input.slide)
  const file = context.files('picture')[0]
  checkRev(slide, input.rev)
  const before = slide.getString('picture')
  if (!file) {
    if (before === '') return { ...answer(slide), picture: '' }
    saveNext(context, slide, { picture: '', picture_width: 0, picture_height: 0 })
  } else {
    const { kept, read } = pictureFile(file, 'picture')
    saveNext(context, slide, { picture: kept, picture_width: read.width, picture_height: read.height })
  }
  keepEdit(context, slide, 'picture', { before, after: slide.getString('picture') })
  ring(context.app, slide.getString('portfolio'))
  return { ...answer(slide), picture: slide.getString('picture') }
}

export const slidePictureHandlers: Handlers = { 'slide.picture': picture }
