/**
 * Fonts and programs that make PDFs now and then name a character by the radical that looks like it: ⽣ for 生. The
 * Kangxi radicals carry the character in their Unicode data; of the supplement most do not, so they are listed.
 */
const supplement =
  '⺀丶⺁厂⺄乙⺆冂⺇几⺈刀⺊卜⺋卩⺌小⺍小⺎兀⺏尢⺐尢⺒巳⺓幺⺔彑⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罒⺲罒⺳罒⺴网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒镸⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟'

const characters = new Map<string, string>([
  // What a font draws for two and three dashes in a row.
  ['⸺', '——'],
  ['⸻', '———'],
])
const listed = [...supplement]
for (let i = 0; i < listed.length; i += 2) characters.set(listed[i]!, listed[i + 1]!)
for (let code = 0x2f00; code <= 0x2fd5; code++) {
  const radical = String.fromCharCode(code)
  characters.set(radical, radical.normalize('NFKC'))
}

/** Writes radicals and joined dashes as the characters that they stand for. Linear time. */
export function charactersOf(text: string): { text: string; radicals: number } {
  let radicals = 0
  const plain = text.replace(/[\u2e3a\u2e3b\u2e80-\u2fd5]/g, (glyph) => {
    const character = characters.get(glyph)
    if (character !== undefined && glyph >= '\u2e80') radicals++
    return character ?? glyph
  })
  return { text: plain, radicals }
}
