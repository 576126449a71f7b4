import { defineConfig } from 'tsup'

/** One build for all entries, so that they share their code and a class is the same whichever entry it came by. */
export default defineConfig({
  entry: {
    index: 'src/index.ts',
    rules: 'src/rules/index.ts',
    training: 'src/training/index.ts',
    liquid: 'src/macros/liquid.ts',
    'node/index': 'src/node/index.ts',
    'cli/main': 'src/cli/main.ts',
  },
  format: 'esm',
  target: 'es2023',
  platform: 'node',
  splitting: true,
  dts: false,
  silent: true,
  // The core has no dependencies at run time: valibot and the stemmers go in.
  noExternal: ['valibot', /^natural/],
})
