import { expect, test } from 'vitest'
import { classificationScores } from './classification.ts'

test('agrees with scikit-learn 1.2.1: precision_recall_fscore_support, cohen_kappa_score, accuracy_score', () => {
  const scores = classificationScores([
    [6, 3, 1],
    [2, 5, 1],
    [3, 0, 4],
  ])
  expect(scores).toMatchObject({ texts: 25, accuracy: 0.6 })
  expect(scores.kappa).toBeCloseTo(0.3887530562347188, 12)
  expect(scores.macroF1).toBeCloseTo(0.6039377289377289, 12)
  const columns = {
    precision: [6 / 11, 0.625, 2 / 3],
    recall: [0.6, 0.625, 4 / 7],
    f1: [0.5714285714285713, 0.625, 0.6153846153846153],
    kappa: [0.2622950819672131, 0.44852941176470595, 0.4813278008298756],
  }
  for (const [name, values] of Object.entries(columns)) {
    values.forEach((value, i) => {
      expect(scores.classes[i]![name as 'f1'], name).toBeCloseTo(value, 12)
    })
  }
  expect(scores.classes.map(({ labelled }) => labelled)).toEqual([10, 8, 7])
})

test('says null where a score does not exist', () => {
  expect(classificationScores([[0]])).toMatchObject({ texts: 0, accuracy: null, kappa: null, macroF1: null })
  expect(classificationScores([[3]])).toMatchObject({ accuracy: 1, kappa: null, macroF1: 1 })
  const [, second] = classificationScores([
    [3, 0],
    [2, 0],
  ]).classes
  expect(second).toMatchObject({ precision: null, recall: 0, f1: 0, kappa: 0 })
})
