// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Synthetic tables with the published totals of one of the five cases, for pairing schemes.
///
/// At scale 1 the numbers of rows are the published ones, where there are any; geometry, skills,
/// wishes and all else are assumed (``card(of:)`` says which is which). Everybody is invented. The
/// same place, scale and seed give the same tables on every machine.
public struct PairingPreset: Sendable {
  /// Whose totals.
  public enum Place: String, CaseIterable, Sendable {
    /// 祁门: 7 communities of a county town.
    case qimen
    /// 曾都区 of 随州: 37 communities in 290 grids.
    case suizhou
    /// 许昌: 35,400 members report to communities.
    case xuchang
    /// 江阴: pioneers with ten members and some households each.
    case jiangyin
    /// 郑州: road sections and home visits.
    case zhengzhou

    /// What `generate` may call the place.
    public var names: [String] {
      switch self {
      case .qimen: ["qimen", "祁门"]
      case .suizhou: ["suizhou", "曾都", "随州"]
      case .xuchang: ["xuchang", "许昌"]
      case .jiangyin: ["jiangyin", "江阴"]
      case .zhengzhou: ["zhengzhou", "郑州"]
      }
    }

    /// Finds a place.
    ///
    /// - Parameter name: One of ``names``.
    public init?(name: String) {
      guard let place = Place.allCases.first(where: { $0.names.contains(name) }) else { return nil }
      self = place
    }
  }

  /// The scales that make sense; others are brought to the nearer end.
  public static let scales = ZhengzhouPreset.scales
  /// The Monday of the settings: 2026-03-09, a week without holidays.
  public static let monday = ZhengzhouPreset.monday

  /// Whose totals.
  public let place: Place
  /// The share of the published whole.
  public let scale: Double
  /// Where the draws begin.
  public let seed: UInt64

  /// Makes a preset.
  ///
  /// - Parameters:
  ///   - place: Whose totals.
  ///   - scale: The share of the published whole. Range: ``scales``.
  ///   - seed: Any number.
  public init(_ place: Place, scale: Double, seed: UInt64) {
    let (low, high) = (PairingPreset.scales.lowerBound, PairingPreset.scales.upperBound)
    self.place = place
    self.scale = scale.isNaN ? 1 : min(max(scale, low), high)
    self.seed = seed
  }

  /// The settings of the folder: the office's name, marked as invented, and the defaults.
  public var policy: Policy {
    var policy = Policy()
    policy.streetName = "\(place.names[1])示例（合成数据）"
    policy.coordinates = .wgs84
    return policy
  }

  /// Makes the tables.
  ///
  /// - Returns: Every table of the folder, each with a name of its own.
  public func tables() -> [PresetTable] {
    switch place {
    case .qimen: QimenTables.all(self)
    case .suizhou: SuizhouTables.all(self)
    case .xuchang: XuchangTables.all(self)
    case .jiangyin: JiangyinTables.all(self)
    case .zhengzhou: ZhengzhouPairing.all(self)
    }
  }

  /// How many of a whole remain at this scale.
  ///
  /// - Parameters:
  ///   - whole: The number at scale 1.
  ///   - least: The fewest that still make a problem.
  /// - Returns: Rounded, at least `least`.
  package func count(_ whole: Int, least: Int = 3) -> Int {
    max(least, Int((Double(whole) * scale).rounded()))
  }
}
