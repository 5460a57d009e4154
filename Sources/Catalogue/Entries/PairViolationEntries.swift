// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

extension Catalogue {
  static let pairViolationEntries: [PairViolationCode: Entry] = [
    .wrongInput: Entry(
      "该方案属于另一份配对办法或数据({0}),与现有的({1})不符。",
      "The plan belongs to another scheme or other input ({0}), not to this ({1})."
    ),
    .unknownId: Entry("配对中的“{0}”不在名单中。", "A pair names “{0}”, which is on no list."),
    .pairTwice: Entry("{0} 与 {1} 重复配对。", "{0} and {1} are paired twice."),
    .ruleBroken: Entry(
      "{0} 与 {1} 不符合第 {2} 条规则:{3}。",
      "{0} and {1} break rule {2}: {3}."
    ),
    .forbiddenPair: Entry("{0} 与 {1} 已被禁排。", "{0} and {1} are ruled out as a pair."),
    .fixedMissing: Entry("缺少已锁定的配对 {0} 与 {1}。", "The locked pair {0} and {1} is missing."),
    .tooManyPartners: Entry(
      "{0} 配了 {1} 个对象,超过上限 {2}。",
      "{0} has {1} partners, more than the limit of {2}."
    ),
    .tooManyHeads: Entry(
      "{0} 配了 {1} 人,超过上限 {2}。",
      "{1} people come to {0}, more than the limit of {2}."
    ),
    .capacityExceeded: Entry(
      "{0} 承担的量合计 {1},超过容量 {2}。",
      "The sizes at {0} add up to {1}, more than its capacity of {2}."
    ),
    .tallyExceeded: Entry(
      "{0} 的“{1}”有 {2} 个,超过上限 {3}。",
      "{0} has {2} of the kind “{1}”, more than the limit of {3}."
    ),
    .notConnected: Entry(
      "{0} 的 {1} 个对象没有连成一片。",
      "The {1} partners of {0} do not hang together."
    ),
    .ownEntity: Entry("{0} 被派到自己所属的 {1}。", "{0} is sent to {1}, where they belong."),
    .reciprocal: Entry("{0} 与 {1} 互相检查。", "{0} and {1} look at each other."),
    .tooManyChosen: Entry(
      "有 {0} 个对象得到配对,超过可选的 {1} 个。",
      "{0} are chosen to have partners, more than the limit of {1}."
    ),
    .wrongSample: Entry(
      "方案所列的样本与抽取结果不符,相差 {0} 个。",
      "The sample of the plan differs from the one drawn in {0} entries."
    ),
    .shortageMissing: Entry(
      "缺口清单漏列 {0}:需要 {1},得到 {2}。",
      "The list of shortages lacks {0}: {1} wanted, {2} given."
    ),
    .shortageInvented: Entry(
      "缺口清单多列 {0}:需要 {1},得到 {2};实际并无缺口。",
      "The list of shortages names {0} ({1} wanted, {2} given), where nothing is missing."
    ),
    .shortageWrong: Entry(
      "缺口清单中 {0} 写为需要 {1}、得到 {2},核算为需要 {3}、得到 {4}。",
      "The list of shortages states {1} wanted and {2} given for {0}; counting gives {3} and {4}."
    ),
    .wrongLevels: Entry(
      "方案所列目标“{0}”与办法规定的“{1}”不符。",
      "The goals of the plan, “{0}”, are not those of the scheme, “{1}”."
    ),
    .wrongValue: Entry(
      "目标“{0}”写为 {1},按配对核算为 {2}。",
      "The plan states {1} for “{0}”; its pairs give {2}."
    ),
    .wrongBound: Entry(
      "目标“{0}”的界写为 {1},而配对已达到 {2}。",
      "The plan states the bound {1} for “{0}”, which its pairs beat with {2}."
    ),
    .wrongStatus: Entry(
      "目标“{0}”写为“{1}”,与界 {2} 和核算值 {3} 不符。",
      "The plan calls “{0}” “{1}”, which does not fit its bound {2} and the value {3}."
    ),
    .certificateShape: Entry(
      "证明所列的目标或乘数与办法不符。",
      "The goals or multipliers of the proof do not fit the scheme."
    ),
    .certificateRow: Entry(
      "证明为数据中没有的“{0}”定了价。",
      "The proof has a price for “{0}”, which the input does not have."
    ),
    .certificateNumbers: Entry(
      "证明中的数字过大,无法核算。",
      "Numbers of the proof are too large to be computed with."
    ),
    .certificateOfUnlawfulPlan: Entry(
      "方案存在违规,其证明不予认可。",
      "The plan breaks rules, so its proof is not accepted."
    ),
    .certificateTooWeak: Entry(
      "目标“{0}”的界写为 {1},其证明只能达到 {2}。",
      "The plan states the bound {1} for “{0}”; its proof reaches only {2}."
    ),
  ]
}
