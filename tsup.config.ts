import { defineConfig } from 'tsup'

const shared = {
  format: 'esm',
  target: 'es2023',
  dts: false,
  sourcemap: false,
  treeshake: true,
} as const

export default defineConfig([
  {
    ...shared,
    // What runs anywhere: valibot and the stemmers are bundled in.
    entry: {
      index: 'src/index.ts',
      rules: 'src/rules/index.ts',
      training: 'src/training/index.ts',
      liquid: 'src/macros/liquid.ts',
    },
    platform: 'neutral',
    splitting: true,
    noExternal: ['valibot', /^natural/],
    external: ['liquidjs', 'yaml'],
    clean: true,
  },
  {
    ...shared,
    entry: { 'node/index': 'src/node/index.ts', 'cli/main': 'src/cli/main.ts' },
    platform: 'node',
    splitting: true,
    noExternal: ['valibot', /^natural/],
    external: ['liquidjs', 'yaml', 'commander', 'csv-parse', 'picocolors'],
  },
])
