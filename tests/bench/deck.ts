import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import { inHouse } from '../../pocketbase/house.ts'

/** The same content as a deck of reveal.js 6, tuned: no transition, lazy pictures, a theme of one kilobyte. */
export interface Deck {
  url: string
  stop: () => Promise<void>
}

export interface DeckSlide {
  title: string
  text: string
  /** Name of a picture in `pocketbase/demo-pictures`, or ''. */
  picture: string
}

const THEME = `body{margin:0;background:#FBF5E7;color:#26211B;font-family:"Atkinson Next",Verdana,sans-serif}
@font-face{font-family:"Atkinson Next";src:url(/fonts/atkinson-next-latin.woff2) format("woff2");font-weight:200 800;font-display:swap}
.reveal{font-size:36px}.reveal h1{font-size:2.4em;margin:0 0 .4em}.reveal section{text-align:left}.reveal img{max-width:100%;height:auto}`

export async function startDeck(slides: readonly DeckSlide[]): Promise<Deck> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import Reveal from 'reveal.js'
new Reveal({ hash: true, transition: 'none', backgroundTransition: 'none', controls: true, progress: false, viewDistance: 2 }).initialize()`,
      resolveDir: inHouse(),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  const css = readFileSync(inHouse('node_modules/reveal.js/dist/reveal.css'), 'utf8')
  const pictures = new Map(
    slides
      .filter(({ picture }) => picture)
      .map(({ picture }) => [
        `/${picture}.jpg`,
        readFileSync(inHouse(`pocketbase/demo-pictures/${picture}.jpg`)),
      ]),
  )
  const sections = slides.map(
    ({ title, text, picture }) =>
      `<section><h1>${title}</h1><p>${text}</p>${picture ? `<img data-src="/${picture}.jpg" width="800" height="552" alt="">` : ''}</section>`,
  )
  const html = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Deck</title><link rel="stylesheet" href="/deck.css"></head><body><div class="reveal"><div class="slides">${sections.join('')}</div></div><script type="module" src="/deck.js"></script></body></html>`
  const packed = new Map<string, [string, Buffer]>([
    ['/', ['text/html; charset=utf-8', brotliCompressSync(html)]],
    ['/deck.css', ['text/css', brotliCompressSync(css + THEME)]],
    ['/deck.js', ['text/javascript', brotliCompressSync(outputFiles[0]!.contents)]],
  ])
  const font = readFileSync(inHouse('public/fonts/atkinson-next-latin.woff2'))
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0]!
    const text = packed.get(path)
    if (text) {
      response.writeHead(200, {
        'Content-Type': text[0],
        'Content-Encoding': 'br',
        'Cache-Control': 'no-cache',
      })
      response.end(text[1])
      return
    }
    const file = path.endsWith('.woff2') ? font : pictures.get(path)
    response.writeHead(file ? 200 : 404, {
      'Content-Type': path.endsWith('.woff2') ? 'font/woff2' : 'image/jpeg',
    })
    response.end(file)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => new Promise((done) => server.close(() => done())),
  }
}
