import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EntityKind, findCases, findEntities, parseReport } from '../src/index.node.ts'
import { registerNode } from '../src/segment/register.node.ts'

// How well places, organisations and persons are found: precision, recall and F1 by kind, and what kinds of errors
// there are. `npm run bench:entities`. Gold that is not at hand is said to be so.

registerNode()

type Named = [start: number, end: number, kind: EntityKind]

interface Sample {
  text: string
  gold: Named[]
}

const kinds: readonly EntityKind[] = ['place', 'organisation', 'person']
const shared = process.env['TIFA_SHARED'] ?? '../shared'
const fixture = join('fixtures', 'nantong-2022')

/** Mentions in the order of the text, each looked for behind the one before it. */
function placed(text: string, mentions: readonly string[], kind: EntityKind): Named[] {
  let from = 0
  return mentions.map((mention) => {
    const bracket = mention.indexOf('[')
    const at = text.indexOf(mention.replace(/[[\]]/g, ''), from)
    if (at < 0) throw new Error(`${mention} is not in the text`)
    const start = at + Math.max(0, bracket)
    from = start + (bracket < 0 ? mention.length : mention.indexOf(']') - bracket - 1)
    return [start, from, kind]
  })
}

function fixtureSample(): Sample {
  const { text } = parseReport(readFileSync(join(fixture, 'raw.txt'), 'utf8'))
  const gold = JSON.parse(readFileSync(join(fixture, 'entities.json'), 'utf8'))
  return {
    text,
    gold: [...placed(text, gold.places, 'place'), ...placed(text, gold.organisations, 'organisation')],
  }
}

const kindOf: Readonly<Record<string, EntityKind>> = { LOC: 'place', ORG: 'organisation', PER: 'person' }

const newspaperSamples = (file: string): Sample[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { text, entities }: { text: string; entities: [number, number, string, string][] } =
        JSON.parse(line)
      return { text, gold: entities.map(([start, end, label]) => [start, end, kindOf[label]!]) }
    })

/** How a found or missed name stands to the other side. */
function errorOf([start, end, kind]: Named, others: readonly Named[]): string {
  const overlapping = others.filter(([from, to]) => from < end && to > start)
  if (overlapping.length === 0) return 'nothing there'
  if (overlapping.some(([from, to]) => from === start && to === end)) return 'another kind'
  return overlapping.some(([, , other]) => other === kind) ? 'other borders' : 'other borders and kind'
}

function score(name: string, samples: readonly Sample[], judged: readonly EntityKind[]): void {
  console.log(`\n${name}: ${samples.length} texts`)
  const found = samples.map(({ text }) =>
    findEntities(text, { kinds }).map(({ start, end, kind }): Named => [start, end, kind]),
  )
  for (const kind of judged) {
    let hits = 0
    const extra = new Map<string, number>()
    const missed = new Map<string, number>()
    const count = (errors: Map<string, number>, error: string) =>
      errors.set(error, (errors.get(error) ?? 0) + 1)
    samples.forEach(({ gold }, i) => {
      const isSame = (a: Named) => (b: Named) => a[0] === b[0] && a[1] === b[1] && a[2] === b[2]
      for (const row of found[i]!.filter((row) => row[2] === kind)) {
        if (gold.some(isSame(row))) hits++
        else count(extra, errorOf(row, gold))
      }
      for (const row of gold.filter((row) => row[2] === kind)) {
        if (!found[i]!.some(isSame(row))) count(missed, errorOf(row, found[i]!))
      }
    })
    const sum = (errors: Map<string, number>) => [...errors.values()].reduce((a, b) => a + b, 0)
    const precision = hits / (hits + sum(extra))
    const recall = hits / (hits + sum(missed))
    const f1 = (2 * precision * recall) / (precision + recall)
    const shown = (errors: Map<string, number>) => [...errors].map(([error, n]) => `${error} ${n}`).join(', ')
    console.log(
      `  ${kind.padEnd(12)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${hits} right)`,
    )
    console.log(`    found too much: ${shown(extra)}; missed: ${shown(missed)}`)
  }
}

score('Fixture', [fixtureSample()], ['place', 'organisation'])

const newspaper = join(shared, 'gold', 'entities', 'peoples_daily_dev.jsonl')
if (existsSync(newspaper)) score("People's Daily", newspaperSamples(newspaper), kinds)
else console.log(`\nPeople's Daily: not run, no ${newspaper}`)

const goldFile = join(shared, 'gold', 'nantong-2022.json')
if (existsSync(goldFile)) {
  const report = parseReport(readFileSync(join(fixture, 'raw.txt'), 'utf8'))
  const gold: {
    quantities: { text: string; head: string }[]
    cases: { unit: number; section: number; anchor: string; what: string }[]
  } = JSON.parse(readFileSync(goldFile, 'utf8'))
  const cases = findCases(report)
  const quantities = findEntities(report, { kinds: ['quantity'] })
  const foundCases = gold.cases.filter(({ unit, section, anchor }) =>
    cases.some((row) => row.section === `u${unit + 1}.${section + 1}` && row.text.includes(anchor)),
  )
  const foundQuantities = gold.quantities.filter(({ text, head }) =>
    quantities.some((row) => row.text === text && row.of?.endsWith(head)),
  )
  console.log(`\nFixture: ${foundCases.length} of ${gold.cases.length} cases among ${cases.length} found`)
  console.log(
    `Fixture: ${foundQuantities.length} of ${gold.quantities.length} quantities with what they count, ${quantities.length} found`,
  )
} else console.log(`\nCases and quantities: not run, no ${goldFile}`)
