// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// The names by which settings and commands call a rule.
public enum RuleNames {
  private static let houseNames: [HouseRule: [String]] = [
    .radius: ["就近范围"], .defaultCaps: ["默认上限"], .inServiceHours: ["在职时间"],
    .elderlyEvenings: ["老年夜间"],
  ]
  private static let legalNames: [LegalRule: [String]] = [
    .verified: ["核实", "未核实"], .riskStated: ["风险", "风险说明"], .age: ["年龄"], .skill: ["技能"],
    .health: ["健康"], .certificate: ["证书", "资质", "资格"], .insurance: ["保险"],
    .minorRisk: ["未成年人"], .guardian: ["监护", "监护人"], .refusal: ["拒绝邀请", "邀请"],
    .overlap: ["重叠", "时间冲突"], .capacity: ["容量"],
  ]

  /// The rule of the house of a name.
  ///
  /// - Parameter text: As in `radius` or 就近范围.
  /// - Returns: The rule, or nil.
  public static func houseRule(_ text: String) -> HouseRule? {
    let folded = CellText.folded(text)
    return HouseRule.allCases.first { rule in
      ([rule.rawValue] + (houseNames[rule] ?? [])).contains { CellText.folded($0) == folded }
    }
  }

  /// The rule of law of a name.
  ///
  /// - Parameter text: As in `insurance` or 保险.
  /// - Returns: The rule, or nil.
  public static func legalRule(_ text: String) -> LegalRule? {
    let folded = CellText.folded(text)
    return LegalRule.allCases.first { rule in
      ([rule.rawValue] + (legalNames[rule] ?? [])).contains { CellText.folded($0) == folded }
    }
  }

  /// What a rule of the house is called.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - isEnglish: Whether in English.
  /// - Returns: A name by which settings may call it.
  public static func name(of rule: HouseRule, isEnglish: Bool) -> String {
    isEnglish ? rule.rawValue : houseNames[rule]?.first ?? rule.rawValue
  }

  /// What can be switched off, as it is called.
  public static var houseRules: [String] { HouseRule.allCases.flatMap { houseNames[$0] ?? [] } }
}
