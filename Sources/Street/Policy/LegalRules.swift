// SPDX-License-Identifier: GPL-3.0-or-later

/// A stage of the candidate funnel, in the order in which candidates are counted out.
public enum FunnelStage: Int, Sendable, CaseIterable, Hashable {
  /// 全部: every provider of the week.
  case all = 0
  /// 类别: kind and category fit, and the office has not ruled the pair out.
  case category = 1
  /// 时间: a common start within one half-day before the deadline.
  case time = 2
  /// 资质: what the law asks of the provider.
  case qualification = 3
  /// 距离: within the radius.
  case distance = 4
  /// 容量: enough seats, stock and caps for the need, were it alone.
  case capacity = 5
  /// 已占用: still free in the plan.
  case occupied = 6
}

/// A rule of the law as data: it can't be switched off.
public enum LegalRule: String, Sendable, CaseIterable, Hashable {
  /// Needs that nobody verified are not planned.
  case verified
  /// Needs without a stated risk are not planned.
  case riskStated
  /// Age fits the work.
  case age
  /// Skills fit the work.
  case skill
  /// Health fits the work.
  case health
  /// Certificates are valid on the day.
  case certificate
  /// Accident insurance on the day for work of high risk.
  case insurance
  /// No minors in dangerous work.
  case minorRisk
  /// Minors come with a guardian's consent and presence.
  case guardian
  /// Nobody is asked who refused invitations in advance.
  case refusal
  /// Nobody is in two places at once; nothing is let twice.
  case overlap
  /// Nobody gives more than they have.
  case capacity

  /// The article it comes from, in the words by which clerks know it; printed as it stands.
  public var article: String {
    switch self {
    case .verified: "志愿服务条例 第十三条"
    case .riskStated: "志愿服务条例 第十二条"
    case .age, .skill, .health: "志愿服务条例 第十五条"
    case .certificate: "志愿服务条例 第十六条"
    case .insurance: "志愿服务条例 第十七条"
    case .minorRisk: "浙江省志愿服务条例 第九条、山东省志愿服务条例 第十条"
    case .guardian: "浙江省志愿服务条例 第九条"
    case .refusal: "志愿服务条例 第二十五条"
    case .overlap, .capacity: "志愿服务条例 第十五条"
    }
  }

  /// The stage of the funnel in which the rule counts candidates out; nil for rules about the need.
  public var stage: FunnelStage? {
    switch self {
    case .verified, .riskStated: nil
    case .age, .skill, .health, .certificate, .insurance, .minorRisk, .guardian, .refusal:
      .qualification
    case .overlap: .occupied
    case .capacity: .capacity
    }
  }
}

extension Policy {
  /// Certificates asked for by category where the law demands a professional qualification.
  ///
  /// - Note: Source: 志愿服务条例 Art. 16; categories of `domain.md` §3.3.
  public static let legalCertificates: [String: [String]] = [
    "义诊": ["执业医师"],
    "医疗": ["执业医师"],
    "法律咨询": ["律师执业"],
    "法律援助": ["律师执业"],
    "心理咨询": ["心理咨询"],
    "急救培训": ["急救"],
    "消防培训": ["消防"],
  ]
}
