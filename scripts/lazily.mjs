// Packages that take long to begin run when they are first used, not when `muwazi` is imported. They are taken into `dist` as functions.

/**
 * tinyld unpacks 600 kB of n-grams as it loads, which takes half of the time and most of the memory of `import 'muwazi'`.
 *
 * @param {Record<string, readonly string[]>} packages functions that are imported, by the package that has them
 * @returns {import('esbuild').Plugin}
 */
export const lazily = (packages) => ({
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
