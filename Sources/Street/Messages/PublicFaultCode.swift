// SPDX-License-Identifier: GPL-3.0-or-later

/// What keeps a list from being made public, beside leaks in its text.
public enum PublicFaultCode: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "publicFault"

  /// A column that may not be made public: its header, or its letter where that may be personal.
  case unknownColumn
  /// A cell beside the columns.
  case strayCell
  /// No line of the sheet is a header of columns that may be made public.
  case noHeader
  /// A setting names a column that may not be made public: the word.
  case unknownChoice
  /// No telephone number of those who supervise is given.
  case missingPhone
  /// Nothing says where and how to object.
  case missingObjections
  /// The telephone number of those who supervise is not one.
  case badPhone
  /// The telephone number of those who supervise is somebody's own in the tables.
  case privatePhone
  /// Somebody has not agreed to be named in public: the identifier.
  case noConsent
  /// Nobody answers for a child that would be named in public: the identifier.
  case noGuardian
  /// A name or identifier that the list of people does not have.
  case unknownPerson
  /// A name that several people of the list bear.
  case severalPeople
  /// A place that lies in no community of the tables.
  case unknownPlace
  /// A word for those served that may not be made public.
  case unknownBeneficiary
  /// No number.
  case badCount
  /// No age and no span of ages.
  case badAge
  /// Fewer rows than k have the same community, category and ages: rows, k.
  case smallGroup
  /// Nothing would be shown.
  case nothingToShow
  /// A file cannot be read back, so that nobody can say what stands in it.
  case unreadable
}

/// How to mend what keeps a list from being made public.
public enum PublicMendCode: String, MessageKey {
  /// The area of the catalogue.
  public static let area = "publicMend"

  /// Take the column out: the columns that may stay.
  case removeColumn
  /// Take the cell out, or give it a header.
  case removeCell
  /// Write a header: the columns there may be.
  case writeHeader
  /// Take it out of the text.
  case removeText
  /// Take it out of the table it comes from: the table and its column.
  case mendTable
  /// Take it out of the setting: its key.
  case mendSetting
  /// Take it out of the name of the version.
  case mendVersion
  /// Ask for consent, or show numbers in place of names.
  case askConsent
  /// Write the telephone number into the settings.
  case writePhone
  /// Write where and how to object into the settings.
  case writeObjections
  /// Use a telephone number of the office.
  case useOfficePhone
  /// Use the identifier, or add the person to the table.
  case usePerson
  /// Write a community of the tables.
  case useCommunity
  /// Use one of these words: the list.
  case useWord
  /// Write a number.
  case writeNumber
  /// Write an age or a span of ages.
  case writeAge
  /// Tell those who make the program: their check found what should have been generalised.
  case tellMakers
  /// Plan something first.
  case planFirst
}
