import { scriptOfKeys } from './script-keys.ts'
import { scriptOfLists } from './script-lists.ts'
import { scriptOfNavigation } from './script-navigation.ts'
import { scriptOfPlaces } from './script-places.ts'
import { scriptOfSeek } from './script-seek.ts'
import { scriptOfText } from './script-text.ts'

/**
 * The page's one script, as text and not as a function, so that every bundler leaves its bytes alone and the
 * content security policy can name it by its hash. It adds to a page that reads well without it: lists of all
 * places, lighting up, stepping from place to place, finding, a concordance, the keyboard. All text goes in by `textContent`.
 */
export const script = `'use strict'
{
${scriptOfText}
${scriptOfPlaces}
${scriptOfLists}
${scriptOfSeek}
${scriptOfKeys}
${scriptOfNavigation}
}
`
