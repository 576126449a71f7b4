export { type CheckMacrosOptions, checkMacros } from './check-macros.js'
export { chooseMacro, type MacroChoice, type MacroNeed } from './choose-macro.js'
export { findMacro } from './find-macro.js'
export type {
  Macro,
  MacroSource,
  MacroValues,
  MacroVariable,
  RenderedMacro,
  RenderMacro,
  RenderMacroOptions,
} from './macro.js'
export type { MacroProblem, MacroProblemCode } from './macro-problem.js'
export { MacroRenderError } from './macro-render-error.js'
export type {
  MacroItem,
  MacroMoney,
  MacroScalar,
  MacroValue,
  VariableType,
} from './macro-value.js'
