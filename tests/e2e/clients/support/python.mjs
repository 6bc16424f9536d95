// A Python environment with packages from PyPI, which all scripts share.

import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The versions that the scripts were written with. */
const VERSIONS = {
  apache_beam: '2.77.0',
  datasets: '5.2.0',
  duckdb: '2.0.1',
  pandas: '3.1.1',
  polars: '2.1.0',
  pyarrow: '26.0.1',
  pyspark: '4.3.0',
  pytest: '9.2.0',
  ray: '2.60.0',
}

/**
 * The path of a Python that has some packages. What is missing is installed. MUWAZI_READERS names the folder of the environment.
 *
 * @param {readonly (keyof typeof VERSIONS)[]} packages
 * @throws {Error} where PyPI does not have them for this Python
 */
export function pythonWith(packages) {
  const home = process.env.MUWAZI_READERS ?? join(tmpdir(), 'muwazi-readers')
  const program = join(home, 'bin/python')
  if (!existsSync(program)) execFileSync(process.env.PYTHON ?? 'python3', ['-m', 'venv', home])
  const missing = packages.filter((name) => spawnSync(program, ['-c', `import ${name}`], { stdio: 'ignore' }).status !== 0)
  if (missing.length > 0) {
    const wanted = missing.map((name) => `${name}==${VERSIONS[name]}`)
    execFileSync(program, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...wanted])
  }
  return program
}
