// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street
internal import Tables

/// The values of 街道.yaml in words.
struct SettingValues {
  let policy: Policy
  let office: OfficeSettings
  let monday: Day?
  let catalogue: Catalogue

  /// A setting with its value and that of an office that sets nothing.
  func setting(_ key: SettingKey) -> RuleBook.Setting {
    let usual = SettingValues(
      policy: Policy(),
      office: OfficeSettings(),
      monday: nil,
      catalogue: catalogue
    )
    return RuleBook.Setting(
      key: key.rawValue,
      name: catalogue.language == .chinese ? key.chinese.first ?? key.rawValue : key.rawValue,
      value: value(of: key),
      usual: key == .name || key == .week ? nil : usual.value(of: key)
    )
  }

  private func value(of key: SettingKey) -> String {
    switch key {
    case .name: return policy.streetName.isEmpty ? text(.valueBlank) : policy.streetName
    case .week: return monday?.description ?? text(.valueBlank)
    case .coordinates: return policy.coordinates.rawValue
    case .radiusMetres: return text(.valueMetres, .number(policy.radiusMetres))
    case .radiusClass: return text(.valueClass, .number(policy.radiusClass))
    case .floorShare: return share(policy.floorShare)
    case .bandWidth: return text(.valueBand, .text(share(policy.bandWidth)))
    case .bufferMinutes: return text(.valueMinutes, .number(policy.bufferMinutes))
    case .defaultPerWeek: return text(.valueTimes, .number(policy.defaultPerWeek))
    case .defaultPerMonth: return text(.valueTimes, .number(policy.defaultPerMonth))
    case .defaultMinutesPerDay: return text(.valueMinutes, .number(policy.defaultMinutesPerDay))
    case .goals: return policy.goalOrder.map { catalogue.text($0.label) }.listed(catalogue)
    case .switchedOff: return switchedOff
    case .classWeights: return weights
    case .functions: return lists(policy.functionsByCategory)
    case .certificates: return lists(policy.certificatesByCategory)
    case .categories:
      return office.categories.isEmpty
        ? text(.valueAny) : office.categories.sorted().listed(catalogue)
    case .sharedCategories: return shared
    case .travelMetresPerMinute: return text(.valueSpeed, .number(policy.travelMetresPerMinute))
    case .travelMinutesByClass:
      return policy.travelMinutesByClass.map { text(.valueMinutes, .number($0)) }.listed(catalogue)
    case .trades: return catalogue.text(office.asksTrades ? Label.yes : Label.no)
    }
  }

  /// Thousandths as a share, as in `25%` or `12.5%`.
  func share(_ thousandths: Int) -> String {
    let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(whole)%" : "\(whole).\(rest)%"
  }

  private var switchedOff: String {
    let isEnglish = catalogue.language == .english
    let names = HouseRule.allCases.filter { !policy.applies($0) }
      .map { RuleNames.name(of: $0, isEnglish: isEnglish) }
    return names.isEmpty ? text(.valueNone) : names.listed(catalogue)
  }

  /// Weights as in 老年 2, of all classes in their order.
  private var weights: String {
    BeneficiaryClass.allCases
      .compactMap { group in
        policy.classPoints[group]
          .map { points in
            "\(text(Self.phrase(of: group))) \(decimal(points))"
          }
      }
      .listed(catalogue)
  }

  private static func phrase(of group: BeneficiaryClass) -> RulePhrase {
    switch group {
    case .elderly: .groupElderly
    case .disabled: .groupDisabled
    case .hardship: .groupHardship
    case .children: .groupChildren
    case .general: .groupGeneral
    }
  }

  /// Thousandths as a plain decimal, as in `2` or `1.5`.
  private func decimal(_ thousandths: Int) -> String {
    var text = NumberText.decimal(Double(thousandths) / 1000, digits: 3)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  private func lists(_ lists: [String: [String]]) -> String {
    let pairs = lists.sorted { $0.key < $1.key }
      .map { pair($0.key, $0.value.joined(separator: "/")) }
    return pairs.isEmpty ? text(.valueNone) : pairs.listed(catalogue)
  }

  private var shared: String {
    let pairs = policy.sharedCategories.sorted { $0.key < $1.key }
      .map { pair($0.key, text(.valuePeople, .number($0.value))) }
    return pairs.isEmpty ? text(.valueNone) : pairs.listed(catalogue)
  }

  private func pair(_ name: String, _ value: String) -> String {
    text(.valuePair, .text(name), .text(value))
  }

  private func text(_ phrase: RulePhrase, _ arguments: MessageArgument...) -> String {
    catalogue.text(Message(code: phrase.code, arguments: arguments))
  }
}
