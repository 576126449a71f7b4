export { writeModel } from '../models/index.js'
export { type LabelledText, type TrainIntentsOptions, trainIntents } from './train-intents.js'
export type { TrainedModel } from './train-model.js'
export { type LabelledMessage, type TrainTriageOptions, trainTriage } from './train-triage.js'
