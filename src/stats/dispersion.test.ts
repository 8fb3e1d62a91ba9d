import { expect, test } from 'vitest'
import { deviationOfProportions } from './dispersion.ts'

test('the worked example of Gries 2008: 15 occurrences in five parts', () => {
  const deviation = deviationOfProportions([1, 2, 3, 4, 5], [9, 10, 10, 10, 11])!
  expect(deviation.dp).toBeCloseTo(0.18, 12)
  expect(deviation.normalised).toBeCloseTo(0.18 / 0.82, 12) // 0.2195 in Lijffijt and Gries 2012
})

test('its ends: spread as the text is, and all in the smallest part', () => {
  expect(deviationOfProportions([2, 4, 6], [10, 20, 30])?.dp).toBeCloseTo(0, 12)
  expect(deviationOfProportions([7, 0, 0], [10, 20, 30])?.normalised).toBeCloseTo(1, 12)
})

test('parts without text do not count, and what does not exist is null', () => {
  expect(deviationOfProportions([1, 0, 2], [10, 0, 20])).toEqual(deviationOfProportions([1, 2], [10, 20]))
  expect(deviationOfProportions([3], [10])).toBeNull()
  expect(deviationOfProportions([0, 0], [10, 10])).toBeNull()
  expect(deviationOfProportions([], [])).toBeNull()
})
