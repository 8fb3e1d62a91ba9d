import { pairSet, unitSet } from '../../text/unit-set.ts'

// What a clause may not hold if it is to be part of a pattern.

const figures =
  /[\d％%]|百分之|第[二三四五六七八九十]+位?$|第一位$|[一二三四五六七八九十百千万亿]{3}(?<!十.五)/
/** 制售假冒伪劣商品、偷逃骗税和走私等违法犯罪 */
const listInside = /[^平同高中初对相何](?:等)(?![待级于候距同])./
/** 奉行独立、自主和非: cut off behind what goes on. */
const cutBehind = /(?:(?<!参)与|(?<![普涉顾])及|和(?![平谐睦气美解])).$/
/** What `figures`, `listInside` and `cutBehind` look for; few parts have any of it. */
const isRefused = unitSet('0123456789％%一二三四五六七八九十百千万亿等和与及')

const mayBeFirst = unitSet('和与及并而但的了等中上以是年之特尤包')
const mayBeLast = unitSet('等的和与及不')
const loneWords =
  /^(?:和(?![平谐衷睦美合气])|与(?![时会])|及(?!时)|并(?![肩举重行进轨联蓄驾])|而|但(?!求)|的|了(?![解然如却无])|等(?!距|级|不)|中(?![国央华西部心小外共])|上(?![下海门级好传善山市线台])|以及|是(?!非)|年(?![轻均度])|之|特别是|尤其是|包括)|(?:等|的|(?<![温平缓祥])和|(?<!参)与|(?<![涉普触波顾惠])及|不)$/

/** A word that a clause begins or ends with where it is no clause of its own; few have one of these characters there. */
export const holdsLoneWord = (text: string): boolean =>
  (mayBeFirst(text.charCodeAt(0)) || mayBeLast(text.charCodeAt(text.length - 1))) && loneWords.test(text)

function holdsRefused(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isRefused(text.charCodeAt(i))) return true
  return false
}

/** Whether a clause holds figures, a list that is summed up, or is cut off behind what goes on. */
export const isNoPart = (text: string): boolean =>
  says(text, text.length - 2) ||
  (holdsRefused(text) && (figures.test(text) || listInside.test(text) || cutBehind.test(text)))
/** 会议强调 and 报告指出 bring in what is said. */
const says = pairSet('指出 强调 认为 表示'.split(' '))
