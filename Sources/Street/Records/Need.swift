// SPDX-License-Identifier: GPL-3.0-or-later

/// One need of residents or of a unit (需求清单).
public struct Need: Sendable, Equatable {
  /// The key of the row.
  public var id: NeedID
  /// What is wanted, in the clerk's words.
  public var title = ""
  /// The unit that asks; nil when residents do.
  public var proposer: UnitID?
  /// The kind asked for; nil means any kind of the category.
  public var kind: Kind?
  /// Service category (服务类别); empty means any.
  public var category = ""
  /// Pieces asked: sessions, goods, heads or bookings.
  ///
  /// Range: 1 or more.
  public var quantity = 1
  /// Seats one hall must have.
  ///
  /// Range: 0 or more; 0 means no demand.
  public var seats = 0
  /// Whether the pieces may come from several providers and at several times.
  public var isDivisible = false
  /// The least number of pieces worth giving, when divisible.
  ///
  /// Range: 1 to ``quantity``.
  public var minimum = 1
  /// What is asked for together, at one time and place (组成); empty where it is one thing.
  ///
  /// Met all or not at all, unless the need is divisible: then each component is a piece. In a week
  /// ``quantity`` is 1, or the number of components.
  public var components: [Component] = []
  /// Skills wanted.
  public var skills: [SkillDemand] = []
  /// Certificates that every provider needs on the day.
  public var certificates: [String] = []
  /// When it may happen: normalised spans of the week; empty means any time of the week.
  public var windows: [TimeSpan] = []
  /// Length of the activity in minutes.
  ///
  /// Range: 15 to 1,440.
  public var duration = 120
  /// The last day on which it helps, or nil.
  public var deadline: Day?
  /// Where.
  public var place: PlaceID?
  /// Where exactly in the clerk's words, where that is no place of the tables; internal files only.
  public var address = ""
  /// Where exactly; nil means the coordinate of ``place``.
  public var coordinate: Coordinate?
  /// How pressing.
  public var urgency = Urgency.normal
  /// Whom it serves.
  public var beneficiary = BeneficiaryClass.general
  /// The risk stated by the requester; nil when 风险未填, then it is not planned.
  public var risk: RiskLevel?
  /// Whether somebody verified it; if not it is not planned.
  public var isVerified = false
  /// Whom to ask about it (personal; internal files only).
  public var contact = ""
  /// How it is handled.
  public var handling = Handling.timed
  /// Youngest age that fits, in years; nil means none stated.
  public var minimumAge: Int?
  /// Oldest age that fits, in years; nil means none stated.
  public var maximumAge: Int?
  /// Whether health eligibility is demanded.
  public var needsHealth = false
  /// How many people benefit, 0 when unknown; for the sentence of the report only.
  public var beneficiaryCount = 0
  /// The day it was received, or nil.
  public var receivedAt: Day?
  /// Providers that the office has fixed (锁定); empty means free.
  public var locked: [ProviderID] = []
  /// Providers that the office has ruled out (禁排).
  public var barred: [ProviderID] = []
  /// The post whose shift this is; nil for a need of the list.
  public internal(set) var post: PostID?
  /// The team whose members alone may stand the shift; nil for anybody.
  public internal(set) var team: TeamID?
  /// Whether nobody stated the category and kind: they were proposed from the words of the need (建议).
  public var isClassProposed = false
  /// Project class stated in the table; nil means derived from kind and category.
  public var projectClass: ProjectClass?

  /// What it brings along into a problem over several streets; nil within one street.
  package var pooled: PooledTerms?

  /// Makes a need with the defaults above.
  ///
  /// - Parameter id: The key of the row.
  public init(id: NeedID) { self.id = id }
}
