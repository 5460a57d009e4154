// SPDX-License-Identifier: GPL-3.0-or-later

/// Covers names: the family name, then always two stars, so that not even the length shows.
///
/// - Note: Source: conventions for public lists of volunteers; family names of two characters stay whole.
public enum NameMask {
  /// What stands for every given name.
  public static let cover = "**"

  /// A name covered, nil where no safe part of it can be told.
  ///
  /// Of a name with a dot (阿卜杜拉·买买提), whose parts are no family names, and of a name of the Latin
  /// alphabet only the first character stays.
  ///
  /// - Parameter name: The full name, also with blanks within.
  /// - Returns: As in 王** or 欧阳**; nil for names of one character, with digits or with anything else.
  public static func masked(_ name: String) -> String? {
    let bare = BareText(name)
    let squeezed = bare.squeezed
    guard squeezed.count >= 2, let first = squeezed.first else { return nil }
    if squeezed.allSatisfy(\.isHan) {
      let isForeign = bare.scalars.contains { $0.value == 0xB7 || $0 == "." || $0.value == 0x30FB }
      let lead = Surnames.text(squeezed[..<2])
      let isCompound = !isForeign && squeezed.count >= 3 && Surnames.compound.contains(lead)
      return (isCompound ? lead : Surnames.text([first])) + cover
    }
    let isLatin = squeezed.allSatisfy { $0.isLatinLetter || (0xC0...0x24F).contains($0.value) }
    return isLatin ? Surnames.text([first]).uppercased() + cover : nil
  }
}
