import type { Analysis } from '../analyze.ts'
import type { Clustering } from '../clusters/cluster.ts'
import type { Report, Section } from '../report/report.ts'
import { countChars } from '../text/chars.ts'
import type { ChartSpec } from './charts/spec.ts'
import { htmlTable, notShown, rowsShown } from './html-table.ts'
import { html } from './page/html.ts'
import { readerColumns } from './reader-columns.ts'
import type { Row } from './rows.ts'
import { toSummary } from './summary.ts'
import { toTable } from './table.ts'

/** What a notebook shows of a value, by media type. */
export type MediaBundle = Record<string, unknown>

/** Deno's Jupyter kernel asks a value for this, and Node's console for the other. */
const forJupyter = Symbol.for('Jupyter.display')
const forConsole = Symbol.for('nodejs.util.inspect.custom')

/** How a value is shown: as text in a console, as HTML in an element, as a bundle in a notebook. */
interface Shown {
  text(): string
  html(): string
  bundle?(): MediaBundle | Promise<MediaBundle>
}

/** Draws a chart as SVG, where that can be done. */
export type Draw = (chart: ChartSpec) => Promise<string>

/**
 * Makes a result show itself, and changes nothing else of it: rows as a table, a report as its units, an analysis as its
 * summary, a clustering as its clusters, a chart as a chart. The value is the same object; JSON, spreading and comparison see
 * nothing new. What is filtered, sorted, cut or mapped from rows shows itself too. Anything else is given back as it is.
 */
export function displayed<T>(value: T, draw?: Draw): T {
  if (Object.isFrozen(value)) return value
  if (Array.isArray(value)) return isRows(value) ? Object.setPrototypeOf(value, ShownRows.prototype) : value
  const shown = shownOf(value, draw)
  if (shown === undefined) return value
  for (const [symbol, show] of [
    [forJupyter, shown.bundle ?? (() => tableBundle(shown))],
    [forConsole, shown.text],
  ] as const) {
    Object.defineProperty(value, symbol, {
      value: show,
      enumerable: false,
      configurable: true,
      writable: true,
    })
  }
  return value
}

const tableBundle = (shown: Shown): MediaBundle => ({ 'text/plain': shown.text(), 'text/html': shown.html() })

/** Rows that show themselves as a table, as do the arrays made from them, as long as they hold rows. */
class ShownRows<T> extends Array<T> {
  [forJupyter](): MediaBundle {
    const shown = shownOf(Array.from(this))
    return shown === undefined ? { 'text/plain': JSON.stringify(this) } : tableBundle(shown)
  }

  [forConsole](
    _depth: number,
    options: object,
    inspect: (value: unknown, options: object) => string,
  ): string {
    const plain = Array.from(this)
    return shownOf(plain)?.text() ?? inspect(plain, options)
  }

  // The others that make an array ask for the kind of it; these, by the standard, always make a plain one.
  override toSorted(compare?: (a: T, b: T) => number): T[] {
    return this.slice().sort(compare)
  }

  override toReversed(): T[] {
    return this.slice().reverse()
  }
}

/** Wraps a function so that its result shows itself, at once or when its promise is kept. */
export function displaying<F extends (...args: never[]) => unknown>(call: F, draw?: Draw): F {
  const wrapped = (...args: never[]) => {
    const result = call(...args)
    if (result instanceof Promise) return result.then((value: unknown) => displayed(value, draw))
    return displayed(result, draw)
  }
  return wrapped as F
}

/**
 * A result as HTML: the one way for notebooks that take markup, such as `tslab.display.html(toElementHtml(rows))`, and for
 * Observable's `html` template. Text of a report in it is shown, never run.
 */
export function toFragment(value: unknown): string {
  return (shownOf(value) ?? asText(String(value))).html()
}

/**
 * A result as an element of the page, for Observable and other places with a `document`.
 */
export function toElement(value: unknown): HTMLElement {
  const element = document.createElement('div')
  element.innerHTML = toFragment(value)
  return element
}

function shownOf(value: unknown, draw?: Draw): Shown | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) return isRows(value) ? asTable(value) : undefined
  if (isChart(value)) return asChart(value, draw)
  if (isAnalysis(value)) return asAnalysis(value)
  if (isClustering(value)) return asTable(value.clusters)
  if (isReport(value)) return asReport(value)
  return undefined
}

const isRows = (value: readonly unknown[]): value is readonly Row[] =>
  value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row))
const isChart = (value: object): value is ChartSpec =>
  '$schema' in value && typeof value.$schema === 'string' && value.$schema.includes('vega-lite')
const isAnalysis = (value: object): value is Analysis => 'stamp' in value && 'comparisons' in value
const isClustering = (value: object): value is Clustering =>
  'clusters' in value && 'rows' in value && 'k' in value
const isReport = (value: object): value is Report => 'units' in value && 'toRaw' in value

const asText = (text: string): Shown => ({ text: () => text, html: () => html`<pre>${text}</pre>`.markup })

function asTable(rows: readonly Row[]): Shown {
  return {
    text: () => {
      if (rows.length === 0) return '0 rows'
      const { shown, others } = readerColumns(rows)
      const table = toTable(rows.slice(0, rowsShown), { columns: shown, width: consoleWidth() })
      return `${table}${notShown(rows.length, others).join('\n')}`.trimEnd()
    },
    html: () => htmlTable(rows).markup,
  }
}

/** The title, and a line for each unit. */
function asReport({ title, text, units, notes }: Report): Shown {
  const table = asTable(
    units.map(({ id, name, sections, start, end }) => ({
      id,
      name,
      chars: countChars(text.slice(start, end)),
      sections: countSections(sections),
      start,
      end,
    })),
  )
  const head = [title, `${notes.length} notes`].filter((part) => part !== '').join(' · ')
  return {
    text: () => `${head}\n${table.text()}`,
    html: () => `${html`<p>${head}</p>`.markup}\n${table.html()}`,
  }
}

const countSections = (sections: readonly Section[]): number =>
  sections.reduce((count, { sections: inner }) => count + 1 + countSections(inner), 0)

function asAnalysis(analysis: Analysis): Shown {
  return {
    text: () => toSummary(analysis).trimEnd(),
    html: () => html`<pre>${toSummary(analysis).trimEnd()}</pre>`.markup,
  }
}

/** Front ends of Jupyter draw Vega-Lite themselves; those that don't, and pages made of a notebook, take the SVG. */
function asChart(spec: ChartSpec, draw?: Draw): Shown {
  return {
    text: () => spec.description,
    html: () => html`<p>${spec.description}</p>`.markup,
    bundle: async () => ({
      'text/plain': spec.description,
      'application/vnd.vegalite.v6+json': spec,
      ...(draw === undefined ? {} : { 'image/svg+xml': await draw(spec) }),
    }),
  }
}

const consoleWidth = () => (typeof process === 'object' ? process.stdout?.columns : undefined) ?? 120
