/**
 * SHA-256 in plain arithmetic, for the name of a rule set: the platform's is asynchronous.
 */

import { encodeUtf8 } from '../text/index.js'

/**
 * SHA-256 of the UTF-8 bytes, as 64 hexadecimal digits.
 *
 * @see FIPS 180-4, section 6.2.
 */
export function sha256(text: string): string {
  const bytes = padded(encodeUtf8(text))
  const hash = FIRST_HASH.slice()
  const schedule = new Uint32Array(64)
  for (let block = 0; block < bytes.length; block += 64) addBlockInto(hash, schedule, bytes, block)
  return [...hash].map((word) => word.toString(16).padStart(8, '0')).join('')
}

/** The first 64 primes: the constants are bits of their roots (FIPS 180-4, sections 4.2.2 and 5.3.3). */
const PRIMES = firstPrimes(64)
const ROUND_CONSTANTS = Uint32Array.from(PRIMES, (prime) => fractionBits(Math.cbrt(prime)))
const FIRST_HASH = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fractionBits(Math.sqrt(prime)))

function addBlockInto(
  hash: Uint32Array,
  schedule: Uint32Array,
  bytes: Uint8Array,
  start: number,
): void {
  for (let t = 0; t < 16; t++) {
    const at = start + 4 * t
    schedule[t] =
      (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!
  }
  for (let t = 16; t < 64; t++) {
    const x = schedule[t - 15]!
    const y = schedule[t - 2]!
    const sigma0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)
    const sigma1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10)
    schedule[t] = schedule[t - 16]! + sigma0 + schedule[t - 7]! + sigma1
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as EightWords
  for (let t = 0; t < 64; t++) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const choice = (e & f) ^ (~e & g)
    const first = (h + sum1 + choice + ROUND_CONSTANTS[t]! + schedule[t]!) | 0
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = (sum0 + majority) | 0
    ;[a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g]
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) hash[i]! += word
}

type EightWords = readonly [number, number, number, number, number, number, number, number]

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

/** A one bit, zeros, and the length in bits as 64-bit number: a multiple of 64 bytes. */
function padded(bytes: Uint8Array): Uint8Array {
  const length = bytes.length
  const zeros = (119 - (length % 64)) % 64
  const bits = length * 8
  const high = Math.floor(bits / 2 ** 32)
  const toBytes = (word: number) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 255)
  const whole = new Uint8Array(length + 1 + zeros + 8)
  whole.set(bytes)
  whole[length] = 0x80
  whole.set([...toBytes(high), ...toBytes(bits >>> 0)], whole.length - 8)
  return whole
}

function fractionBits(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32)
}

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++)
    if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  return primes
}
