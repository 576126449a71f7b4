export type {
  Defaults,
  LostDecision,
  MacroOutcome,
  PriorityBound,
  PriorityOutcome,
  Slots,
} from './apply-slots.js'
export {
  type CompileOptions,
  type CompileResult,
  compileRules,
  type ProgramTest,
  type RuleProgram,
} from './compile.js'
export type { CompiledRule } from './compile-rule.js'
export type { Evidence } from './condition-test.js'
export { type Diagnostic, type DiagnosticId, FINDINGS } from './diagnostic.js'
export { evaluateRules, type FiredRule, type RuleOutcome, type ShadowOutcome } from './evaluate.js'
export type { ConceptHit, FactValue, ModelDecision, Money, RuleFacts } from './facts.js'
export type { Field, FieldType } from './field.js'
export { formatDiagnostic } from './format-diagnostic.js'
export { type Position, positionAt } from './line-map.js'
export { type TestReport, type TestResult, testRules } from './run-tests.js'
