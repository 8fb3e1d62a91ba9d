/**
 * What numbers in reports are counted and measured in, the longest first, as the inside of a pattern. A unit that is
 * counted in parts (个方面, 个百分点, 人次) is one unit.
 */
const units = `
  个百分点 个方面 个领域 个行业 个层次 个环节 个批次 个工作日 个小时 个月 个点 个单项 个民族 个国家和地区
  人次 人天 人民币 万人次 架次 车次 班次 列次 户次 件次 场次 台次 辆次 家次 标箱 标准箱 标台 床位 学位 课时
  平方公里 平方千米 平方米 立方米 公里 千米 海里 毫米 厘米 公顷 公斤 千克 毫克 微克 微克/立方米 千瓦时 兆瓦时 千瓦 兆瓦 吉瓦 度电 标准煤 吨标准煤 蒲式耳 亩次 亩 里
  美元 欧元 日元 港元 卢布 英镑 元 块钱 角
  分钟 小时 季度 周年 周岁 年级 年期 岁 天 周 年 秒 期 届 轮 代 世纪 倍 成 折 级 层 栋 幢 楼 室 间 套 座 处 所 家 户 口 人 名 位 个 只 头 条 件 项 宗 起 例 桩 场 次 回 趟 遍 番 批 组 队 支 对 双 副 份 张 页 本 册 部 篇 首 幅 块 片 台 辆 架 艘 列 门 具 把 根 株 棵 朵 粒 颗 枚 吨 斤 克 升 米 瓦 度 步 类 种 款 样 站 班 桌 盏 面 道 路 城 县 市 省 镇 村 国 字 点 元钱 % ％ ‰
`
export const measures: string = [...new Set(units.trim().split(/\s+/))]
  .sort((a, b) => b.length - a.length)
  .join('|')
