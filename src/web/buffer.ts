// Node's Buffer for the readers that ask for it: the build puts it where the name stands, the platform having none.
export { Buffer } from 'buffer/'
