// SPDX-License-Identifier: GPL-3.0-or-later

/// Family names: which two characters are one, and what looks like a name at all.
enum Surnames {
  /// Family names of two characters, those of ``NameText`` and rarer ones.
  static let compound: Set<String> = NameText.longSurnames.union([
    "司空", "澹台", "公羊", "赫连", "拓跋", "完颜", "耶律", "万俟", "宗政", "濮阳", "仲孙", "鲜于", "闾丘", "司寇", "亓官",
    "巫马", "公西", "漆雕", "乐正", "壤驷", "夹谷", "谷梁", "梁丘", "左丘", "东门", "第五", "纳兰", "叶赫", "那拉", "富察",
    "钮钴", "西林", "呼韩", "贺兰", "宇文", "长孙", "独孤", "南荣", "东里", "段干", "百里", "羊舌", "微生",
  ])

  /// Whether a text begins with a family name and is not longer than a name behind it may be.
  static func begins(_ name: [Unicode.Scalar], atMost length: Int) -> Bool {
    guard let first = name.first, name.count <= length else { return false }
    return NameText.surnames.contains(Character(first))
  }

  /// Whether a text has the form of a full name: two or three characters behind a common family name, or up
  /// to four behind one of two characters.
  static func looksLikeName(_ name: [Unicode.Scalar]) -> Bool {
    guard let first = name.first, name.allSatisfy(\.isHan) else { return false }
    if name.count >= 3, name.count <= 4, compound.contains(text(name[..<2])) { return true }
    return (2...3).contains(name.count) && NameText.surnames.contains(Character(first))
  }

  static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
