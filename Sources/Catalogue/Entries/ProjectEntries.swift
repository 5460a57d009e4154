// SPDX-License-Identifier: GPL-3.0-or-later

extension Catalogue {
  static let projectEntries: [ProjectPhrase: Entry] = [
    .columnComponents: Entry("组成", "Components"),
    .columnAttendance: Entry("参加人数", "Attendance"),
    .columnHost: Entry("举办地需求", "Host"),
    .proposedCategory: Entry("{0}(建议)", "{0} (proposed)"),
    .seats: Entry("{0}座", "{0} seats"),
    .giver: Entry("{0}{1}:{2}", "{0} {1}: {2}"),
    .attendance: Entry("{0}(最多{1})", "{0} (at most {1})"),
    .sessionName: Entry("{0}(合办{1}项需求)", "{0} (joint, {1} needs)"),
    .counted: Entry(
      "其中合办{0}场,{1}项需求参加;由几样资源合成的项目{2}个。",
      "Of these {0} joint sessions, which {1} needs join; {2} projects of several components."
    ),
    .gapNoteComponents: Entry(
      "注:有{0}项需求由几样资源合成,每一样按自己的类别列出和计数,需求项数合计只算一次。",
      "Note: {0} needs ask for several components; each counts in the row of its own category, the need once in the total."
    ),
    .pureHasNone: Entry(
      "--projects 只用于完整的预设,不能与 --pure 同用。",
      "--projects is for the full preset only and cannot stand beside --pure."
    ),
  ]
}
