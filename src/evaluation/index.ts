export { calibrationError } from './calibration-error.js'
export {
  type ClassificationReport,
  type ClassScore,
  classificationReport,
} from './classification-report.js'
