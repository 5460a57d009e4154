// SPDX-License-Identifier: GPL-3.0-or-later

extension RosterCase {
  /// The case as one week has it: its seven days alone, shifts under the keys of the posts that they are.
  ///
  /// A roster gives a row that names a weekday the key of the row with the date; the week keeps the key.
  ///
  /// - Parameters:
  ///   - monday: The first day of the week.
  ///   - posts: The posts of the week; shifts of no post are left out.
  /// - Returns: The case, its records by ascending id.
  func ofWeek(_ monday: Day, posts: [Post]) -> RosterCase {
    var week = self
    week.first = monday
    let known = Set(posts.map(\.id))
    var renamed: [PostID: PostID] = [:]
    week.shifts = []
    for shift in shifts.sorted(by: { $0.id < $1.id }) {
      let base = PostID(String(shift.id.text.prefix { $0 != "@" }))
      let id = known.contains(shift.id) ? shift.id : base
      guard known.contains(id) else { continue }
      renamed[shift.id] = id
      guard week.shifts.last?.id != id else { continue }
      var own = shift
      own.id = id
      week.shifts.append(own)
    }
    for position in week.people.indices {
      week.people[position].wishes = week.people[position].wishes
        .map { wish in
          var wish = wish
          wish.shift = wish.shift.map { renamed[$0] ?? $0 }
          return wish
        }
    }
    week.people.sort { $0.id < $1.id }
    return week
  }
}
