// SPDX-License-Identifier: GPL-3.0-or-later

/// The community that a part of a table is named after.
struct PartPlace {
  enum Certainty {
    /// Called as communities are, or one of 社区网格.
    case sure
    /// A word, and no 社区网格 to look it up in.
    case assumed
    /// Not in 社区网格: not used.
    case unknown
  }

  /// What the file or sheet is called.
  let label: String
  /// The name or identifier of the community.
  let name: String
  let certainty: Certainty

  /// Finds the community; nil where the label names nothing.
  ///
  /// - Parameters:
  ///   - label: What the part is called beside the table.
  ///   - places: The places of the week, as far as they are read.
  init?(_ label: PartLabel?, among places: Register) {
    guard let name = label?.name else { return nil }
    self.label = name
    guard places.hasTable else {
      self.name = name
      if case .place? = label { certainty = .sure } else { certainty = .assumed }
      return
    }
    let candidates = [name] + ["社区", "村", "网格", "居委会"].map { name + $0 }
    let known = candidates.first { places.lookUp($0) != .unknown }
    self.name = known ?? name
    certainty = known == nil ? .unknown : .sure
  }
}
