/** What the command was asked cannot be done as asked: exit status 2, no stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
