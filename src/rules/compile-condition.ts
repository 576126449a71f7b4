/**
 * Conditions as functions. All text work that can be done once is done here.
 */

import { compileFieldTest, valuesOf } from './compile-field-test.js'
import { matches, mentionsConcept, mentionsPhrase } from './compile-mention.js'
import { all, atLeast, none, type Test } from './condition-test.js'
import type { PhraseBookBuilder } from './phrase-book.js'
import type { RuleKey } from './rule-key.js'
import type { Scope } from './scope.js'
import type { Cond, Value } from './tree.js'

export interface ConditionCompiler {
  compile(cond: Cond): Test
  /** What cannot be otherwise where the condition holds. */
  keysOf(cond: Cond): readonly RuleKey[]
}

/** Defines are compiled once and shared; phrases go into `book`. */
export function createConditionCompiler(scope: Scope, book: PhraseBookBuilder): ConditionCompiler {
  const defines = new Map<string, Test>()
  const lists = new Map<string, number>()

  function compileDefine(name: string): Test {
    const known = defines.get(name)
    if (known) return known
    const test = compile(scope.defines.get(name)!.cond)
    defines.set(name, test)
    return test
  }

  function listNumber(target: Extract<Cond, { op: 'mentions' }>['target']): number {
    if (target.kind === 'phrase')
      return book.addList([{ language: 'any', phrases: [target.phrase] }])
    const known = lists.get(target.name)
    if (known !== undefined) return known
    const added = book.addList(scope.phrases.get(target.name)!.sections)
    lists.set(target.name, added)
    return added
  }

  function compile(cond: Cond): Test {
    switch (cond.op) {
      case 'define':
        return compileDefine(cond.name)
      case 'not':
        return none([compile(cond.of)])
      case 'all':
        return all(cond.of.map(compile))
      case 'any':
        return atLeast(1, cond.of.map(compile))
      case 'none':
        return none(cond.of.map(compile))
      case 'atLeast':
        return atLeast(cond.count, cond.of.map(compile))
      case 'mentions':
        return cond.target.kind === 'concept'
          ? mentionsConcept(cond, cond.target.name)
          : mentionsPhrase(cond, listNumber(cond.target))
      case 'matches':
        return matches(cond)
      default:
        return { holds: compileFieldTest(cond, scope) }
    }
  }

  function keysOf(cond: Cond): readonly RuleKey[] {
    switch (cond.op) {
      case 'define':
        return keysOf(scope.defines.get(cond.name)!.cond)
      case 'all':
        return cond.of.flatMap(keysOf)
      case 'mentions':
        return cond.target.kind === 'phrases'
          ? [{ kind: 'mentions', list: listNumber(cond.target) }]
          : []
      case 'is':
        return cond.negated ? [] : equalityKeys(cond.field, [cond.value])
      case 'in':
        return cond.negated ? [] : equalityKeys(cond.field, valuesOf(cond.values, scope))
      default:
        return []
    }
  }

  return { compile, keysOf }
}

/** Only where all values are texts: other fields and numbers are not filed. */
function equalityKeys(field: string, values: readonly Value[]): RuleKey[] {
  const texts = values.flatMap((value) => (value.kind === 'text' ? [value.text] : []))
  return texts.length === values.length ? [{ kind: 'equals', field, values: texts }] : []
}
