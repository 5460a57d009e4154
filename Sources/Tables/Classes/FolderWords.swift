// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The words that a folder itself uses for categories, and which categories of the table each stands for.
///
/// A proposal must be a word that offers and wishes use, or the need meets nobody. A category that the
/// folder uses stands for itself. For any other one stands the word under which most offers are listed
/// whose names speak for it; else a word whose own text does; else a broad one as 卫生健康.
struct FolderWords {
  /// A word of the folder: the kinds of the offers under it (none for wishes), their names, and how often
  /// it is used.
  struct Use {
    var kinds: Set<Kind> = []
    var names: [String: Int] = [:]
    var count = 0
  }

  /// Share of the best category's points, in percent, from which on a word stands for a category too.
  private static let shareOfBest = 70
  /// Most names of offers that are looked at under one word.
  private static let mostNames = 500

  private var uses: [String: Use] = [:]
  private var wordOf: [String: String] = [:]

  init() {}

  /// Finds out what each word stands for.
  ///
  /// - Parameters:
  ///   - uses: The words.
  ///   - proposer: A proposer by the table alone.
  init(_ uses: [String: Use], by proposer: ClassProposer) {
    self.uses = uses
    var votes: [String: [String: Int]] = [:]
    for (word, use) in uses {
      for (name, count) in use.names.sorted(by: { $0.key < $1.key }).prefix(Self.mostNames) {
        let reading = proposer.reading(of: name, kind: use.kinds.count == 1 ? use.kinds.first : nil)
        guard let category = reading.proposal?.category, uses[category] == nil else { continue }
        votes[category, default: [:]][word, default: 0] += count
      }
    }
    for (category, words) in votes { wordOf[category] = Self.most(words) }
    for found in [spoken(by: proposer), broad(proposer.table)] {
      for (category, words) in found where uses[category] == nil && wordOf[category] == nil {
        wordOf[category] = Self.most(words)
      }
    }
  }

  /// The word with the highest count, the first of equal ones.
  private static func most(_ words: [String: Int]) -> String? {
    words.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }

  private func fits(_ use: Use, _ kind: Kind?) -> Bool {
    guard let kind, !use.kinds.isEmpty else { return true }
    return use.kinds.contains(kind)
  }

  /// For each category the words that speak for it by themselves, with how often they are used.
  private func spoken(by proposer: ClassProposer) -> [String: [String: Int]] {
    var result: [String: [String: Int]] = [:]
    for (word, use) in uses where proposer.table.classes[word] == nil {
      let points = proposer.points(of: word)
      guard let most = points.values.max(), most >= proposer.thresholds.points else { continue }
      for (category, number) in points where number * 100 >= most * Self.shareOfBest {
        guard fits(use, proposer.table.classes[category]?.kind) else { continue }
        result[category, default: [:]][word] = use.count
      }
    }
    return result
  }

  /// For each category the broad words that hold it.
  private func broad(_ table: KeywordTable) -> [String: [String: Int]] {
    var result: [String: [String: Int]] = [:]
    for (words, categories) in Self.broader {
      for word in words.split(separator: " ").map(String.init) {
        guard let use = uses[word] else { continue }
        for category in categories.split(separator: " ").map(String.init)
        where fits(use, table.classes[category]?.kind) {
          result[category, default: [:]][word] = use.count
        }
      }
    }
    return result
  }

  /// Words of broad classes of service and the categories that they hold.
  private static let broader: [(String, String)] = [
    ("卫生健康 医疗卫生 医疗健康 医疗 健康教育 健康服务", "义诊 健康讲座 急救培训 心理咨询 康复辅具 防暑防疫用品"),
    ("文化艺术 文化体育 文体活动 文化 文体", "文艺演出 书画教学 文体教学 排练厅 活动室 运动场地"),
    ("生态环保 环境保护 环保 环境卫生 绿色环保", "环境整治"),
    ("科普宣教 教育培训 教育 助学支教 助学 科学普及", "课业辅导 图书文具 智能手机教学 参观讲解 书画教学"),
    ("法律服务 普法 法治 法律", "法律咨询 政策宣讲 矛盾调解"),
    ("助老助残 扶老助残 助老 助残 养老服务 为老服务", "陪护探访 送餐助餐 代办跑腿 家政保洁 理发 康复辅具"),
    ("扶贫济困 帮扶救济 帮困 扶危济困 慈善救助", "米面粮油 衣被日用 图书文具 康复辅具"),
    ("便民服务 社区服务 生活服务", "理发 家电维修 水电维修 便民小修 代办跑腿 家政保洁 送餐助餐"),
    ("维修 维修服务", "家电维修 水电维修 便民小修"),
    ("应急救援 平安建设 治安 安全 应急", "防汛巡查 急救培训 消防培训"),
    ("文明实践 文明创建 文明", "文明引导 环境整治"), ("儿童关爱 关爱儿童 青少年 关爱未成年人", "儿童托管 课业辅导 图书文具"),
    ("就业创业 就业 就业服务", "就业指导"), ("理论宣讲 宣讲 政策", "政策宣讲"), ("会议 会场", "会议室"),
  ]

  /// The scores with the folder's words in the place of those of the table; categories that share a word
  /// do not compete, the best of them counts.
  func folded(_ scores: [String: ClassProposer.Score]) -> [String: ClassProposer.Score] {
    var result: [String: ClassProposer.Score] = [:]
    for (category, score) in scores.sorted(by: { $0.key < $1.key }) {
      var score = score
      score.category = category
      let word = word(for: category)
      if score.points > result[word]?.points ?? 0 { result[word] = score }
    }
    return result
  }

  /// The folder's word for a category.
  func word(for category: String) -> String { wordOf[category] ?? category }

  /// The kind of a proposal: that of the table, unless the offers of the word are of one other kind.
  func kind(of word: String, usually kind: Kind) -> Kind {
    guard let kinds = uses[word]?.kinds, !kinds.contains(kind), kinds.count == 1 else {
      return kind
    }
    return kinds.first ?? kind
  }

  /// The kind of a word that the table does not have.
  func kind(of word: String) -> Kind? { uses[word]?.kinds.min() }
}
