/**
 * What is thrown for bytes that are no model this version can read.
 */

export type ModelFormatErrorCode =
  | 'not-a-model'
  | 'unknown-version'
  | 'truncated'
  | 'checksum'
  | 'manifest'

export class ModelFormatError extends Error {
  override readonly name = 'ModelFormatError'
  readonly code: ModelFormatErrorCode

  constructor(code: ModelFormatErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
