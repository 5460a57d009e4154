// SPDX-License-Identifier: GPL-3.0-or-later

/// A way in which a plan breaks the law, a capacity or a rule of the house; found by the referee.
public enum ViolationCode: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "violation"
  /// A project names a need, provider or place that the week does not have: project, identifier.
  case unknownRecord
  /// A project serves a need that is not planned: project, need.
  case excludedNeed
  /// Kind or category do not fit: project, provider.
  case wrongCategory
  /// The provider is ruled out or not the locked one: project, provider.
  case barredProvider
  /// Outside the times of need or provider, after the deadline, or of the wrong length: project, provider.
  case outOfTime
  /// A project does not lie within one half-day: project.
  case crossesHalfDay
  /// The law rules the provider out: project, provider, article.
  case unlawful
  /// Beyond the radius: project, provider.
  case tooFar
  /// A hall too small: project, provider.
  case tooFewSeats
  /// A person or exclusive thing is booked twice at once: provider, two projects.
  case doubleBooked
  /// More pieces than a provider or unit has in the week: holder, given, limit.
  case overCapacity
  /// More pieces than a provider or unit has in a half-day: holder, given, limit, the day, its first
  /// hour.
  case overHalfDay
  /// More minutes than a person serves in a day: person, minutes, limit, the day.
  case overMinutes
  /// More pieces than a need asks for: need, given, asked.
  case overServed
  /// An indivisible need met in part, or a divisible one below its minimum: need, given, asked.
  case partlyServed
  /// An indivisible need of pieces that only one provider may give comes from several: need, projects or providers.
  case splitUp
  /// Too few of the heads have the skill: project, skill, present, asked.
  case missingSkill
  /// A provision names no component of the need, or one that it does not have: project, provider.
  case wrongComponent
  /// A component is missing, or has too few or too many pieces: project, number, given, asked.
  case componentIncomplete
  /// A session without one provider and one piece: project, providers, pieces.
  case sessionShape
  /// A need may not join the session: project, need.
  case mayNotJoin
  /// A need joins a session twice: project, need.
  case joinedTwice
  /// Fewer people than a session takes at least: project, people, least.
  case underAttended
  /// More people than a session has seats: project, people, seats.
  case overAttended
  /// The host of a session is missing, not among its needs, or one too many: project, host.
  case wrongHost
  /// A need joins a session too far from its host: project, need.
  case guestTooFar
  /// Too little time to pack, travel and set up: provider, two projects, minutes found, minutes needed.
  case gapIgnored
  /// One of the people's rules, or what they say of when they can come: the words are those of rosters.
  case peopleRule
  /// A quantity below 1, an empty project or two projects of one name: project.
  case malformed
  /// The plan belongs to other input: its hash, the input's hash.
  case wrongInput
  /// The unmet list, a level's value or another number of the plan is not what the projects say: what, stated, found.
  case misreported
  /// The certificate's stages do not follow the order of the goals, or some are missing.
  case certificateStages
  /// A factor of a stage is too small to keep its goals apart, or they do not match: goals.
  case certificateFactors
  /// Numbers of the certificate are too large to be computed with.
  case certificateNumbers
  /// A reduced cost has the wrong sign: stage, its goals.
  case certificateSigns
  /// A flow can't prove a plan of a week with components or sessions.
  case certificateBeyondFlow
  /// The plan breaks rules, so nothing is proven of it.
  case certificateOfUnlawfulPlan
}
