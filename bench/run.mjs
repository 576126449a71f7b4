#!/usr/bin/env node
// Bundles one bench and runs it: node bench/run.mjs NAME [ARGUMENTS…]
import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const [name, ...rest] = process.argv.slice(2)
if (name === undefined) {
  console.error('usage: node bench/run.mjs NAME [ARGUMENTS…]')
  process.exit(2)
}
const outfile = join(
  mkdtempSync(join(import.meta.dirname, '../node_modules/.bench-')),
  `${name}.mjs`,
)
await build({
  entryPoints: [join(import.meta.dirname, `${name}.ts`)],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile,
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)",
  },
})
process.exit(spawnSync(process.execPath, [outfile, ...rest], { stdio: 'inherit' }).status ?? 1)
