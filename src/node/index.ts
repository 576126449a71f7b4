export { type LoadTriageOptions, loadTriage } from './load-triage.js'
export { MacroFileError } from './macro-file-error.js'
export {
  defaultModelFolder,
  type ModelCard,
  readModelFiles,
  writeModelFiles,
} from './model-files.js'
