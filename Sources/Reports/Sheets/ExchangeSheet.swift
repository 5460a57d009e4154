// SPDX-License-Identifier: GPL-3.0-or-later
internal import Catalogue
public import Street
internal import Tables

extension ReportSource {
  /// 跨街道调剂: what this street gives others and gets from them; of others only masked rows.
  ///
  /// Internal, because it names this street's own people and needs.
  ///
  /// - Parameter exchanges: What it gives and gets.
  /// - Returns: The table, in the order of the exchanges.
  public func exchangeSheet(_ exchanges: [PoolExchange]) -> SheetTable {
    let before: [PoolPhrase] = [
      .columnNumber, .columnDirection, .columnOwn, .columnOwnName, .columnOther, .columnOtherRow,
    ]
    let after: [Label] = [
      .columnCategory, .columnGiven, .columnTime, .columnDayType, .columnPlace, .columnState,
      .columnScope,
    ]
    return SheetTable(
      fileName: catalogue.text(PoolPhrase.fileExchanges),
      columns: before.map { BookColumn(catalogue.text($0)) } + columns(after),
      rows: exchanges.map { row(of: $0) }
    )
  }

  private func row(of exchange: PoolExchange) -> [String] {
    let own = own(exchange.side)
    let place = exchange.place.map { placeName($0) } ?? elsewhere(exchange)
    return [
      String(exchange.number),
      catalogue.text(own.isGiving ? PoolPhrase.gives : PoolPhrase.gets),
      own.id,
      own.name,
      exchange.other.street,
      masked(exchange.other, isNeed: own.isGiving),
      exchange.other.category,
      String(exchange.quantity),
      times.text(exchange.span),
      text(dayType(of: exchange.span).label),
      place,
      text(.proposed),
      text(.internalOnly),
    ]
  }

  private func own(_ side: PoolExchange.Side) -> (isGiving: Bool, id: String, name: String) {
    switch side {
    case .gets(let id):
      return (false, id.post?.text ?? id.text, need(id)?.title ?? "")
    case .gives(.person(let id)):
      return (true, id.text, person(id)?.name ?? "")
    case .gives(.offer(let id)):
      let offer = offer(id)
      let name = offer.map { $0.name.isEmpty ? unitName($0.unit) : $0.name } ?? ""
      return (true, id.text, name)
    }
  }

  private func masked(_ record: MaskedRecord, isNeed: Bool) -> String {
    catalogue.text(
      isNeed ? PoolPhrase.maskedNeed : PoolPhrase.maskedProvider,
      .text(kindName(record.kind)),
      .text(record.category),
      .number(record.serial)
    )
  }

  private func elsewhere(_ exchange: PoolExchange) -> String {
    catalogue.text(
      PoolPhrase.elsewhere,
      .text(exchange.other.street),
      .text(exchange.community)
    )
  }
}
