export {
  type LabelledLine,
  type LabelOptions,
  labelLines,
  type NumberedLine,
} from './label-lines.js'
