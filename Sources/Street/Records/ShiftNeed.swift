// SPDX-License-Identifier: GPL-3.0-or-later

/// A shift as a need: planner and referee treat both alike, over one calendar.
extension Need {
  /// The skill that whoever leads a shift (带班) has.
  public static let leaderSkill = "带班"

  /// A shift of a post: so many people at a fixed time, as many as can be had.
  ///
  /// - Parameters:
  ///   - post: The post.
  ///   - isUrgent: Whether it is 紧急, as a week with people's rules may say.
  init(shiftOf post: Post, isUrgent: Bool = false) {
    self.init(id: NeedID(post: post.id))
    self.post = post.id
    team = post.team
    title = post.name
    kind = .labour
    quantity = post.heads
    isDivisible = true
    skills = post.skills
    if post.needsLeader, !skills.contains(where: { $0.skill == Self.leaderSkill }) {
      skills.append(SkillDemand(skill: Self.leaderSkill, heads: 1))
    }
    windows = [post.span]
    duration = max(1, post.span.minutes)
    place = post.place
    // The table of posts does not ask for a risk: standing a post counts as low.
    risk = .low
    isVerified = true
    if isUrgent { urgency = .urgent }
    locked = post.locked
    barred = post.barred
    pooled = post.pooled
  }

  /// Whether it is a shift.
  public var isShift: Bool { post != nil }
}

extension NeedID {
  /// The key of the need that stands for a post: `post:` and the key of the post.
  ///
  /// - Parameter post: The post.
  public init(post: PostID) { self.init("post:" + post.text) }

  /// The post whose shift it stands for, or nil.
  public var post: PostID? {
    text.hasPrefix("post:") ? PostID(String(text.dropFirst(5))) : nil
  }
}
