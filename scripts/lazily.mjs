// Packages that take long to begin run when they are first used, not when `muwazi` is imported. They are taken into `dist` as functions.

/** What identifies languages: tinyld unpacks 600 kB of n-grams as it loads, franc parses 200 kB of JSON. */
const IDENTIFIERS = { tinyld: ['detect'], franc: ['francAll'] }

/**
 * @param {Record<string, readonly string[]>} [packages] functions that are imported, by the package that has them
 * @returns {import('esbuild').Plugin}
 */
export const lazily = (packages = IDENTIFIERS) => ({
  name: 'lazily',
  setup(build) {
    const filter = new RegExp(`^(?:${Object.keys(packages).join('|')})$`)
    build.onResolve({ filter }, ({ path, kind, resolveDir }) =>
      kind === 'import-statement' ? { path, namespace: 'lazily', pluginData: resolveDir, sideEffects: false } : undefined,
    )
    build.onLoad({ filter, namespace: 'lazily' }, ({ path, pluginData }) => ({
      resolveDir: pluginData,
      contents: [
        'let made',
        // esbuild makes a function of what is required.
        `const load = () => (made ??= require('${path}'))`,
        ...packages[path].map((name) => `export const ${name} = (...args) => load().${name}(...args)`),
      ].join('\n'),
    }))
  },
})
