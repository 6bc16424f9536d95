import { fileURLToPath } from 'node:url'
import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
import { sidebar } from './sidebar.mjs'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

export default defineConfig({
  // SITE_BASE names the folder that the pages are served from; all links between pages are relative to it.
  base: process.env.SITE_BASE ?? '/',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [
    starlight({
      title: { en: 'muwazi', ar: 'مُوازٍ' },
      defaultLocale: 'root',
      locales: { root: { label: 'English', lang: 'en' }, ar: { label: 'العربية', lang: 'ar', dir: 'rtl' } },
      favicon: '/favicon.svg',
      credits: false,
      customCss: ['./src/styles/site.css'],
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
      // Lines of code wrap: a stretch that is scrolled would need a name and a place in the order of focus.
      expressiveCode: {
        defaultProps: { wrap: true, preserveIndent: true },
        frames: { showCopyToClipboardButton: true },
        styleOverrides: { borderRadius: '0.4rem' },
      },
      sidebar,
    }),
  ],
  vite: {
    // The bundle that the package ships, not its sources.
    resolve: {
      alias: [
        { find: /^muwazi$/, replacement: `${dist}index.js` },
        { find: /^muwazi\/(.+)$/, replacement: `${dist}$1.js` },
      ],
    },
    server: { fs: { allow: ['..'] } },
    worker: { format: 'es' },
  },
})
