import type { ThemeFile } from './entry.ts'
import { madeThemes } from './made.ts'
import { businessThemes } from './policy/business.ts'
import { countryThemes } from './policy/country.ts'
import { cultureThemes } from './policy/culture.ts'
import { economyThemes } from './policy/economy.ts'
import { governanceThemes } from './policy/governance.ts'
import { industryThemes } from './policy/industry.ts'
import { nationThemes } from './policy/nation.ts'
import { withOffices } from './policy/offices.ts'
import { partyThemes } from './policy/party.ts'
import { peopleThemes } from './policy/people.ts'
import { placeThemes } from './policy/places.ts'
import { securityThemes } from './policy/security.ts'
import type { Themes } from './theme.ts'

/** As written. It is checked as any other by its test, and not each time that it is loaded. */
export const policyFile: ThemeFile = {
  name: 'tifa policy themes',
  note: 'Themes of Chinese policy and work reports, for reports from about 2000 on.',
  themes: [
    ...partyThemes,
    ...economyThemes,
    ...businessThemes,
    ...industryThemes,
    ...countryThemes,
    ...placeThemes,
    ...peopleThemes,
    ...securityThemes,
    ...governanceThemes,
    ...cultureThemes,
    ...nationThemes,
  ].map(withOffices),
}

/**
 * The built-in theme dictionary: what Chinese policy and work reports speak of, from party building to
 * foreign affairs, in up to three levels, each theme with a note on what it is for. `docs/policy-themes.md` shows
 * it. Written for this project and checked in context on municipal, provincial and national reports; a starting
 * point to read and to change, not a measure of anything by itself.
 */
export const policyThemes: Themes = /* @__PURE__ */ madeThemes(policyFile)
