// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// The words for those served that may stand in public: a closed list, so that no name gets through.
///
/// Words that tell of health or income (残疾, 困难, 低保, 失能) are not among them.
public enum PublicWords {
  /// The words, with the class that stands for them where too few share one.
  private static let groups: [(word: String, also: [String], isChild: Bool)] = [
    ("独居老人", ["独居", "独居老年人"], false), ("空巢老人", ["空巢", "空巢老年人"], false),
    ("高龄老人", ["高龄", "高龄老年人", "80岁以上老人"], false),
    ("老年人", ["老年", "老人", "长者", "老年居民", "elderly"], false),
    ("留守儿童", [], true), ("青少年", ["少年", "学生", "中小学生"], true),
    ("儿童", ["孩子", "小朋友", "未成年人", "children"], true),
  ]

  /// The class of older people and that of children.
  public static let classes: (elderly: String, children: String) = ("老年人", "儿童")

  /// The public word for what a cell says, nil where there is none.
  ///
  /// - Parameter text: The cell.
  /// - Returns: One of the words.
  public static func word(of text: String) -> String? {
    let folded = CellText.folded(text)
    return groups.first { ([$0.word] + $0.also).contains { CellText.folded($0) == folded } }?.word
  }

  /// The class that a word belongs to.
  ///
  /// - Parameter word: One of the words.
  /// - Returns: The word for its class; the word itself where it is none of them.
  public static func widened(_ word: String) -> String {
    guard let group = groups.first(where: { $0.word == word }) else { return word }
    return group.isChild ? classes.children : classes.elderly
  }

  /// All words as a list.
  public static let all = groups.map(\.word).joined(separator: "、")
}
