// TypeDoc as Markdown, a page for each entry. The entries are those of scripts/typedoc.mjs of the package.

import options from '../../scripts/typedoc.mjs'

export default {
  ...options,
  emit: 'docs',
  // `npm run types` checks them.
  skipErrorChecking: true,
  excludeExternals: true,
  plugin: ['typedoc-plugin-markdown'],
  router: 'module',
  readme: 'none',
  hideBreadcrumbs: true,
  hidePageHeader: true,
  useCodeBlocks: true,
  disableSources: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  treatWarningsAsErrors: false,
  treatValidationWarningsAsErrors: false,
  logLevel: 'Error',
}
