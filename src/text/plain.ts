const rare = /[\ud800-\uff00\uff02-\uff07\uff0a\uff0b\uff0d-\uff19]|[\uff1c-\uff1e\uff20-\uffff]/

/**
 * Whether a text holds none of what few texts hold: full-width letters, digits and signs, marks of vertical type,
 * characters of private use or of replacement. One look spares those who look for these. Linear time.
 */
export const isPlain = (text: string): boolean => !rare.test(text)
