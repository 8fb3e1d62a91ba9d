declare module 'opencc-js/dict/TSCharacters' {
  /** Pairs `traditional simplified [more]`, parted by `|`. From OpenCC (Apache License 2.0). */
  const pairs: string
  export default pairs
}
