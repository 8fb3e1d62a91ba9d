// The public face for Node: everything of `tifa`, and what needs files.
import { registerNode } from './segment/register.node.ts'

export * from './index.ts'
export { readDocument, readDocuments } from './read/files.ts'

registerNode()
