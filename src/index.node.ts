// What `import 'tifa'` gives in Node: the browser-safe face, with the lexicon read from disk instead of fetched.
import { registerNode } from './segment/register.node.ts'

export * from './index.ts'

registerNode()
