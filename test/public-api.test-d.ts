import { expectTypeOf, test } from 'vitest'
import {
  createTriage,
  type Decision,
  type Message,
  type Triage,
  type TriageOptions,
} from '../src/index.js'
import { loadTriage } from '../src/node/index.js'

test('a triage function takes a message and gives a decision', () => {
  expectTypeOf<Triage>().parameter(0).toEqualTypeOf<Message>()
  expectTypeOf<Triage>().returns.toEqualTypeOf<Decision>()
  expectTypeOf(createTriage).returns.toEqualTypeOf<Triage>()
  expectTypeOf(loadTriage).returns.resolves.toEqualTypeOf<Triage>()
})

test('a message needs a body and nothing else', () => {
  expectTypeOf<{ body: string }>().toExtend<Message>()
  expectTypeOf<{ subject: string }>().not.toExtend<Message>()
  expectTypeOf<{ body: string; channel: 'fax' }>().not.toExtend<Message>()
})

test('what may be absent in a decision is null, never undefined', () => {
  expectTypeOf<Decision['intent']>().toEqualTypeOf<{
    readonly id: string
    readonly probability: number
  } | null>()
  expectTypeOf<undefined>().not.toExtend<Decision[keyof Decision]>()
  expectTypeOf<Decision['action']>().toEqualTypeOf<'auto' | 'suggest' | 'human'>()
})

test('models are needed, and hours for every priority', () => {
  expectTypeOf<object>().not.toExtend<TriageOptions>()
  expectTypeOf<{
    models: Uint8Array[]
    responseHours: { 1: number }
  }>().not.toExtend<TriageOptions>()
})
