// SPDX-License-Identifier: GPL-3.0-or-later
internal import Street

/// Finds in somebody's own words what no list needs to say of a person: illness, income, age, and people
/// who are in no table.
enum WordLeaks {
  private static let sensitive = [
    "低保", "特困", "五保", "低收入", "贫困户", "建档立卡", "困难党员", "困难家庭", "边缘户", "领取救助", "中共党员", "预备党员",
    "政治面貌", "患有", "身患", "患病", "病史", "病情", "确诊", "癌症", "瘫痪", "卧床", "失能", "失智", "精神障碍", "抑郁症",
    "残疾证", "残疾人证", "透析", "艾滋", "戒毒", "吸毒", "社区矫正", "刑满", "服刑", "信访户", "上访", "离异", "丧偶",
  ]
  .map { Array($0.unicodeScalars) }

  private static let titles = [
    "先生", "女士", "小姐", "同志", "阿姨", "叔叔", "大爷", "大妈", "大娘", "大伯", "奶奶", "爷爷", "婆婆", "师傅",
  ]
  .map { Array($0.unicodeScalars) }
  private static let roles = ["联系人", "负责人", "户主", "居民", "求助人", "申请人", "提出人", "受助人", "对接人", "家属"]
    .map { Array($0.unicodeScalars) }

  static func leaks(in bare: BareText) -> Set<Leak> {
    var found: Set<Leak> = []
    let text = bare.scalars.filter { $0 != " " }
    if sensitive.contains(where: { ScalarSearch.first($0, in: text) != nil }) {
      found.insert(.sensitive)
    }
    if holdsAge(text) { found.insert(.statedAge) }
    if holdsTitled(text) || holdsRole(text) { found.insert(.titledPerson) }
    return found
  }

  /// 78岁, but neither 60岁以上 nor 60-69岁.
  private static func holdsAge(_ text: [Unicode.Scalar]) -> Bool {
    let limits = ["以上", "以下", "及以", "至", "-", "(含"].map { Array($0.unicodeScalars) }
    return text.indices.contains { position in
      guard text[position] == "岁", position > 0, text[position - 1].isDigit else { return false }
      let rest = text[(position + 1)...]
      let before = text[..<position].reversed().drop(while: \.isDigit).first
      let isSpan = before == "-" || before == "至" || before == "~"
      return !isSpan && !limits.contains { rest.starts(with: $0) }
    }
  }

  /// 王奶奶, 李明先生: a family name, at most two characters, a title.
  private static func holdsTitled(_ text: [Unicode.Scalar]) -> Bool {
    titles.contains { title in
      ScalarSearch.all(title, in: text)
        .contains { place in
          (1...3)
            .contains { length in
              let start = place.lowerBound - length
              guard start >= 0 else { return false }
              let name = text[start..<place.lowerBound]
              return name.allSatisfy(\.isHan) && Surnames.begins(Array(name), atMost: length)
            }
        }
    }
  }

  /// 联系人:王小明.
  private static func holdsRole(_ text: [Unicode.Scalar]) -> Bool {
    roles.contains { role in
      ScalarSearch.all(role, in: text)
        .contains { place in
          let rest = text[place.upperBound...].drop { $0 == ":" || $0 == "是" || $0 == "为" }
          let name = Array(rest.prefix(while: \.isHan))
          return (2...4).contains(name.count) && Surnames.looksLikeName(name)
        }
    }
  }
}
