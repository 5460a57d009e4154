// SPDX-License-Identifier: GPL-3.0-or-later
public import Street

/// Who stands in the tables of a week, and where: what must not appear in public.
///
/// It holds names of all columns that may hold some, whether or not anything else is made of them.
public struct PersonalWords: Sendable {
  /// Names of people: those of the list of people, and what looks like a name where contacts, askers,
  /// people served and guardians are named.
  public var names: Set<String> = []
  /// Digits of telephone numbers.
  public var phones: Set<String> = []
  /// Who has agreed to be named, covered, in public lists.
  ///
  /// It stands here and not with the person because no plan depends on it: who agrees on Friday must not
  /// make the plan of Thursday stale.
  public var consenting: Set<PersonID> = []
  /// Where people stand, for those who look for a row.
  public internal(set) var people: [PersonID: PinnedRow] = [:]
  /// Words for those served that are no names, by need.
  public internal(set) var beneficiaries: [NeedID: String] = [:]

  /// Knows nobody yet.
  public init() {}

  /// Columns in which somebody may be named beside other things.
  private static let mixed: [Field] = [
    .contact, .phone, .proposer, .beneficiary, .verifiedBy, .locked, .barred, .guardian,
  ]

  /// Takes the names and numbers of a table.
  mutating func take(_ sheet: Sheet) {
    let columns = Self.mixed.filter(sheet.has)
    let holdsPeople = sheet.kind == .people || sheet.kind == .history
    for row in sheet.rows {
      if holdsPeople { takeName(sheet.text(.name, row: row)) }
      for field in columns { takeMixed(sheet.text(field, row: row)) }
    }
  }

  /// Takes where somebody stands, and whether that person may be named.
  mutating func take(_ id: PersonID, agrees: Bool, at reader: RowReader) {
    if agrees { consenting.insert(id) }
    people[id] = PinnedRow(
      origin: reader.sheet.origin(of: reader.row),
      row: reader.sheet.number(of: reader.row),
      column: reader.header(of: .consentPublish),
      cell: reader.sheet.cell(of: .consentPublish, row: reader.row)
    )
  }

  /// Takes the word for those served by a need, where it may stand in public.
  mutating func takeBeneficiary(_ text: String, of need: NeedID) {
    if let word = PublicWords.word(of: text) { beneficiaries[need] = word }
  }

  private mutating func takeName(_ text: String) {
    for name in CellText.list(text) where name.count > 1 { names.insert(name) }
  }

  private mutating func takeMixed(_ text: String) {
    guard !text.isEmpty else { return }
    let bare = BareText(text).scalars
    for chain in DigitChain.all(in: bare) where chain.groups.joined().count >= 7 {
      phones.insert(chain.groups.joined().map(String.init).joined())
    }
    // Cut at everything that is no Chinese character, and once more with blanks within a name undone.
    let parts = bare.split { !$0.isHan }.map { Array($0) }
    let together = bare.filter { $0 != " " }.split { !$0.isHan && $0.value != 0xB7 }
      .map { $0.filter(\.isHan) }
    for part in parts + together where Surnames.looksLikeName(part) {
      let name = Surnames.text(part)
      if Words.beneficiaries.value(of: name) == nil, !Self.noNames.contains(name) {
        names.insert(name)
      }
    }
  }

  /// Words that look like names and stand where names do.
  private static let noNames: Set<String> = [
    "居民", "同上", "时间", "同意", "安排", "高龄", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周末", "单位", "方便",
    "平时", "常年", "全天", "成员", "万元", "管理员", "党员", "党支部", "司机", "温馨", "和谐", "阳光", "包保", "路边", "康复",
    "安全",
    "文明", "宣传", "金融", "宁静", "水电", "水利", "钟点", "易地", "车队", "车辆", "牛奶", "花园", "高校", "向前", "应急", "后勤",
    "苗圃", "左右", "项目", "石油", "白天", "黄昏", "毛巾", "江边", "农贸", "农业", "古城", "盛会", "戴帽", "尚可", "明天", "明日",
    "方式", "于今", "全部", "全体", "全员", "单身", "独居", "老年", "空巢", "残疾", "别人", "无人", "本人", "本社区", "社区",
  ]
}
