// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
internal import Street

extension PairSource {
  /// Why a number is missing where only some may have partners.
  func reason(of choice: PairShortageDetail.Choice) -> String {
    let noun = MessageArgument.text(pairing.to.noun)
    switch choice {
    case .room(let chosen, let most, let room, let wanted, _):
      return text(
        most.lowerBound == most.upperBound ? .choiceRoomEach : .choiceRoom,
        .number(chosen),
        noun,
        .number(room),
        .text(pairing.from.noun),
        .number(wanted),
        .number(wanted - room),
        .number(most.upperBound)
      )
    case .full(let chosen, let open):
      return text(.choiceFull, .number(chosen), noun, .number(open))
    case .left(let chosen, let wanting):
      return wanting > chosen
        ? text(.choiceLeft, .number(chosen), noun, .number(wanting), .number(wanting - chosen))
        : text(.choiceLeftOver, .number(chosen), noun)
    }
  }

  /// What would mend it.
  func remedy(of choice: PairShortageDetail.Choice) -> String {
    switch choice {
    case .room(_, _, _, _, let enough?): text(.remedyChoose, .number(enough))
    case .room: text(.remedyChooseNot, .text(pairing.to.noun))
    case .full(let chosen, _): text(.remedyChoose, .number(chosen + 1))
    case .left(let chosen, let wanting): text(.remedyChoose, .number(max(chosen + 1, wanting)))
    }
  }

  /// A range as people write it: one number where both ends are the same.
  func range(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound
      ? String(range.lowerBound) : "\(range.lowerBound)–\(range.upperBound)"
  }
}
