// SPDX-License-Identifier: GPL-3.0-or-later

/// What a need brings along into a problem over several streets, or as the rest of a need of which a
/// plan has met some pieces.
package struct PooledTerms: Sendable, Equatable {
  /// Points that it is worth: by the settings of its own office, less those of the pieces met.
  ///
  /// Range: 0 or more.
  package var points: Int
  /// Whether it may join others in a session, as far as its own rows tell.
  package var mayJoin = true

  package init(points: Int, mayJoin: Bool = true) {
    self.points = points
    self.mayJoin = mayJoin
  }
}
