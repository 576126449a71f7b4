/** The deep imports of `natural`, which ships types for its front door only. */
declare module 'natural/lib/natural/stemmers/*' {
  const stemmer: { stem(word: string): string }
  export default stemmer
}
