export { type Stemmer, stemmerFor } from './stemmer-for.js'
