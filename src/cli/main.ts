#!/usr/bin/env node
/**
 * The command `triage`. Data goes to standard output, words to standard error; exit status 0 fine, 1 findings or
 * rejects, 2 wrong usage.
 */

import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { MessageError } from '../message/index.js'
import { ModelFormatError } from '../models/index.js'
import { MacroFileError } from '../node/index.js'
import { RulesError, VERSION } from '../triage/index.js'
import { bench } from './bench.js'
import { demo } from './demo.js'
import { explain } from './explain.js'
import { label } from './label.js'
import { checkRuleFiles, testRuleFiles } from './rules.js'
import { train } from './train.js'
import { UsageError } from './usage-error.js'

const FINE = 0
const FINDINGS = 1
const WRONG_USAGE = 2

/** @returns The exit status. */
async function run(argv: readonly string[]): Promise<number> {
  let status = FINE
  const program = createProgram((code) => {
    status = code
  })
  try {
    await program.parseAsync(argv)
    return status
  } catch (error) {
    return statusOf(error)
  }
}

function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? FINE : WRONG_USAGE
  const isFinding =
    error instanceof RulesError || error instanceof MacroFileError || error instanceof MessageError
  const isUsage =
    error instanceof UsageError ||
    error instanceof ModelFormatError ||
    (error instanceof Error && 'syscall' in error) // a file that cannot be read
  if (!isFinding && !isUsage) throw error
  process.stderr.write(`${error.message}\n`)
  return isFinding ? FINDINGS : WRONG_USAGE
}

function createProgram(finish: (status: number) => void): Command {
  const program = new Command('triage')
    .description('Says where a message goes, how urgent it is, which macro answers it, and why.')
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError()

  const withTriage = (command: Command): Command =>
    command
      .option('--rules <file>', 'rule file; several in order', collected)
      .option('--macros <dir>', 'folder of macros')
      .option('--model <dir>', 'model of your own; what it does not answer the default model does')
      .option('--languages <codes>', 'the only languages customers write in: en,pl', listed)
      .option('--precision <share>', 'share of automatic answers that must be right', numeric, 0.97)
      .option('--timezone <zone>', 'IANA zone in which macros write dates')

  withTriage(program.command('label'))
    .description('NDJSON messages in, one decision a line out')
    .argument('[files...]', 'NDJSON files; standard input without')
    .option('--out <file>', 'where decisions go; standard output without')
    .option('--rejects <file>', 'where lines go that are no message, with number and reason')
    .option('--strict', 'refuse messages with unknown keys')
    .option('--explain', 'add the words behind intent and frustration to the reasons')
    .action(async (files, options) => finish(await label(files, options)))

  withTriage(program.command('explain'))
    .description('one message, in words')
    .argument('[file]', 'a JSON message or a text; standard input without')
    .option('--json', 'the decision as JSON, with all reasons')
    .action(async (file, options) => finish(await explain(file, options)))

  program
    .command('train')
    .description('labelled data in, a model folder out')
    .requiredOption('--data <file...>', 'NDJSON or CSV with a text and a label in each row')
    .option('--dev <file...>', 'held-out data to calibrate on')
    .requiredOption('--out <dir>', 'where the model goes')
    .option('--text <column>', 'column of the text', 'text')
    .option('--label <column>', 'column of the label', 'label')
    .option('--none-label <label>', 'texts with this label are no class; they show what to refuse')
    .option('--name <name>', 'name of the model', 'model')
    .option('--seed <number>', 'same seed, same model', numeric, 1)
    .option('--taxonomy <file>', 'route, impact and urgency of each label')
    .option(
      '--concepts <dir>',
      'concept lexicon; with it and a taxonomy a whole model is trained on full labels',
    )
    .action(async (options) => finish(await train(options)))

  program
    .command('bench')
    .description('accuracy, calibration, speed and size on labelled data')
    .option('--model <dir>', 'a trained model')
    .option('--train <file...>', 'or the data to train one on')
    .option('--dev <file...>', 'held-out data to choose on')
    .requiredOption('--test <file...>', 'data to measure on')
    .option('--text <column>', 'column of the text', 'text')
    .option('--label <column>', 'column of the label', 'label')
    .option('--none-label <label>', 'label of what should be refused')
    .option('--seed <number>', 'same seed, same model', numeric, 1)
    .option('--json', 'one JSON object')
    .action(async (options) => finish(await bench(options)))

  const rules = program.command('rules').description('check and test rule files')
  for (const [name, description, action] of [
    ['check', 'every finding of every file', checkRuleFiles],
    ['test', 'run the tests in the files', testRuleFiles],
  ] as const) {
    rules
      .command(name)
      .description(description)
      .argument('<files...>')
      .option('--macros <dir>', 'folder of macros that rules may name')
      .option('--model <dir>', 'model whose intents rules may name')
      .option('--strict', 'warnings count as errors')
      .action((files, options) => finish(action(files, options)))
  }

  withTriage(program.command('demo'))
    .description('triage a file and show a table and a summary')
    .option('--tickets <file>', 'NDJSON messages', 'fixtures/tickets.ndjson')
    .option('--out <file>', 'where decisions go', 'out/decisions.ndjson')
    .action(async (options) =>
      finish(await demo({ rules: 'fixtures/rules.triage', macros: 'fixtures/macros', ...options })),
    )
  return program
}

/** An option that may be given again. Not `<file...>`, which would swallow the arguments after it. */
function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function listed(value: string): readonly string[] {
  return value.split(',').map((item) => item.trim())
}

function numeric(value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) {
    throw new InvalidArgumentError('Expected a number.')
  }
  return number
}

// Who reads may have had enough (`triage label … | head`): then nobody wants the rest, and nothing went wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(FINE)
})
// Words that nobody reads do not end a run.
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await run(process.argv)
