// SPDX-License-Identifier: GPL-3.0-or-later

/// What a user should know about a run besides its result.
public enum NoticeCode: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "notice"
  /// The solver failed and the greedy plan stands: the solver's code.
  case solverFailed
  /// The solver could not check the tree; the own certificate stands: the solver's code.
  case noSecondOpinion
}

/// Answers to "why" about one need, person or unit.
public enum ExplanationCode: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "explanation"
  /// Served: pieces, projects.
  case needServed
  /// By whom: project, provider, pieces.
  case servedBy
  /// By which person alone: project, who, people.
  case servedByPerson
  /// A provision of a need with components: project, number of the component, kind, provider, pieces.
  case servedPart
  /// A provision of a session: project, provider, needs that join, people, the most that can.
  case servedInSession
  /// How the provider stood among the candidates: candidates, rank by nearness, nearer ones, of those occupied.
  case chosenAmong
  /// Nobody is nearer: candidates.
  case chosenNearest
  /// All nearer ones serve the need too: candidates, rank.
  case chosenBesideNearer
  /// All nearer ones that do not serve it serve others: candidates, rank, nearer ones.
  case chosenAfterOccupied
  /// Suitable people do locked work: project, people.
  case rivalLocked
  /// Suitable people do urgent work, which this is not: project, people.
  case rivalUrgent
  /// Suitable people do work worth more points: project, people.
  case rivalPoints
  /// Suitable people do work worth as much; later goals decided: project, people.
  case rivalEqual
  /// Suitable people do work of less weight, but rules or others leave no exchange: project, people.
  case rivalHolds
  /// The funnel: seven counts.
  case funnel
  /// The funnel of one component: its number, its kind, seven counts.
  case funnelOfPart
  /// Not planned because it is handled on the spot.
  case needOnTheSpot
  /// Not planned because nobody verified it.
  case needUnverified
  /// Not planned because no risk is stated.
  case needRiskMissing
  /// Serves: projects.
  case providerServes
  /// One project of a provider: project, need, pieces, time.
  case providerProject
  /// A part of a project: project, need, number of the component, kind, pieces, time.
  case providerPart
  /// A session of a provider: project, needs, people, the most that can, time.
  case providerSession
  /// One shift of a person: post, time.
  case providerShift
  /// No more visits this week: the weekly cap.
  case weekFull
  /// No more visits this month: the monthly cap, visits before this week.
  case monthFull
  /// Serves nothing: needs it is a candidate for.
  case providerIdle
  /// Serves nothing and is a candidate for nothing.
  case providerUnwanted
  /// Needs that a rule of law keeps a provider from: needs, article.
  case providerBarred
  /// What helps a minor: the consent of a guardian.
  case helpGuardian
  /// What helps who is not insured.
  case helpInsurance
  /// What helps who has no valid certificate.
  case helpCertificate
  /// What helps who states no such skill.
  case helpSkill
  /// What helps whose health is not stated.
  case helpHealth
  /// What helps whose age is not known.
  case helpAge
  /// Projects of a unit's people: projects.
  case unitResponsible
  /// Pieces a unit gives: pieces, projects, offers.
  case unitGives
}
