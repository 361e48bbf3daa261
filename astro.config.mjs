import { fileURLToPath } from 'node:url'
import react from '@astrojs/react'
import { defineConfig } from 'astro/config'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  output: 'static',
  outDir: process.env.SITE_DIR ?? './dist',
  // While developing, the same server passes on to PocketBase, whose addresses end without one.
  trailingSlash: process.env.POCKETBASE_URL ? 'ignore' : 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [react()],
  markdown: { syntaxHighlight: false },
  vite: {
    resolve: {
      alias: [
        { find: 'contentlayer/generated', replacement: here('./.contentlayer/generated/index.mjs') },
        // What Contentlayer generates imports itself by the name of its maintained fork.
        { find: /^contentlayer2\//, replacement: 'contentlayer/' },
      ],
    },
    build: { assetsInlineLimit: 0 },
    // While developing, everything that is not a page comes from the PocketBase that `npm run dev` started.
    server: process.env.POCKETBASE_URL
      ? { proxy: { '/api': process.env.POCKETBASE_URL, '/_/': process.env.POCKETBASE_URL } }
      : {},
  },
})
