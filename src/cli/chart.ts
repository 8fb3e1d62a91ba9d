import { type Command, Option } from 'commander'
import { TifaError } from '../error.ts'
import type { ChartOptions, ChartSpec } from '../view/charts/spec.ts'
import { toPng, toSvg } from '../view/draw.ts'
import { fileName, writeOut } from './output.ts'

/** Where the chart of a command goes, and how it is written on. */
export interface ChartChoices {
  svg?: string
  png?: string
  title?: string
  language?: 'zh' | 'en'
}

export function addChartOptions(command: Command): Command {
  return command
    .option('--svg <file>', 'draw the chart as SVG into a file', fileName)
    .option('--png <file>', 'draw the chart as PNG into a file', fileName)
    .option('--title <text>', "the chart's title (default: says what it shows)")
    .addOption(new Option('--language <code>', "the chart's language").choices(['zh', 'en']).default('zh'))
}

export const chartOptions = ({ title, language }: ChartChoices): ChartOptions => ({
  ...(title === undefined ? {} : { title }),
  ...(language === undefined ? {} : { language }),
})

export const asksForChart = ({ svg, png }: ChartChoices): boolean => svg !== undefined || png !== undefined

/** @throws TifaError for pixels on a terminal */
export function checkChart({ png }: ChartChoices): void {
  if (png === '-' && process.stdout.isTTY) {
    throw new TifaError('option', '--png -: received a terminal to write to; allowed are a file or a pipe')
  }
}

/** Draws a chart into the files asked for; `-` is standard output. */
export async function writeChart(spec: ChartSpec, { svg, png }: ChartChoices): Promise<void> {
  if (svg !== undefined) await writeOut(svg, `${await toSvg(spec)}\n`)
  if (png !== undefined) await writeOut(png, await toPng(spec))
}
