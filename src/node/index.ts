export { type LabelledLine, type LabelOptions, labelLines } from '../batch/index.js'
export {
  type LoadTriageOptions,
  loadTriage,
  modelBytes,
  readMacros,
  readRules,
  readSchemas,
} from './load-triage.js'
export { MacroFileError } from './macro-file-error.js'
export {
  defaultModelFolder,
  type ModelCard,
  readModelFiles,
  writeModelFiles,
} from './model-files.js'
export { type Line, readLines } from './read-lines.js'
