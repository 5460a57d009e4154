// SPDX-License-Identifier: GPL-3.0-or-later

extension SparseModel {
  /// Measures how exactly a solution meets the conditions of optimality.
  ///
  /// Sums are exact, those of activities compensated. Relative errors are divided by: 1 + the sum of the sizes
  /// of the terms for activities, reduced costs and the objective; 1 + |bound| for bounds; 1 for
  /// integrality; 1 + |cost| for the sign of a reduced cost; 1 + the largest |cost| for the sign of
  /// a dual; these and 1 + |bound| together for complementarity, whose error is |dual| · distance
  /// from the bound it belongs to; 1 + the sizes of both objectives for the gap.
  ///
  /// - Parameter solution: A solution of this model; for a MIP, without duals, only the primal half
  ///   is checked.
  /// - Returns: The report.
  /// - Complexity: O(rows + columns + cells).
  public func accuracy(of solution: Solution) -> AccuracyReport {
    precondition(
      solution.values.count == columnCount && solution.rowActivities.count == rowCount,
      "\(solution.values.count) values and \(solution.rowActivities.count) activities for "
        + "\(columnCount) columns and \(rowCount) rows"
    )
    var findings = [rowActivityErrors(solution), boundErrors(solution)]
    if hasIntegers { findings.append(integralityErrors(solution)) }
    findings.append(objectiveError(solution))
    guard let duals = solution.rowDuals, let reducedCosts = solution.reducedCosts else {
      return AccuracyReport(findings: findings, dualObjective: nil, safeBound: nil)
    }
    precondition(
      duals.count == rowCount && reducedCosts.count == columnCount,
      "\(duals.count) duals and \(reducedCosts.count) reduced costs for \(rowCount) rows and "
        + "\(columnCount) columns"
    )
    findings.append(reducedCostErrors(duals, reducedCosts))
    let halves = DualHalves(self, solution, duals, reducedCosts)
    findings += [halves.signs, halves.complementarity, halves.gap]
    let isSound = duals.allSatisfy(\.isFinite)
    return AccuracyReport(
      findings: findings,
      dualObjective: halves.dualObjective,
      safeBound: isSound ? safeBound(rowDuals: duals) : nil
    )
  }

  private func rowActivityErrors(_ solution: Solution) -> AccuracyReport.Finding {
    var errors = AccuracyReport.Finding.Collector()
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: rowCount)
    var sizes = [Double](repeating: 1, count: rowCount)
    for column in 0..<columnCount {
      for cell in cells(of: column) {
        let row = Int(cellRows[cell])
        let (value, factor) = (cellValues[cell], solution.values[column])
        let product = value * factor
        sums[row].add(product)
        // What the product itself lost.
        if product.isFinite { sums[row].add((-product).addingProduct(value, factor)) }
        sizes[row] += abs(product)
      }
    }
    for row in 0..<rowCount {
      errors.add(sums[row].value - solution.rowActivities[row], scale: sizes[row], at: .row(row))
    }
    return errors.finding(.rowActivities)
  }

  private func boundErrors(_ solution: Solution) -> AccuracyReport.Finding {
    var errors = AccuracyReport.Finding.Collector()
    func check(_ value: Double, _ lower: Double, _ upper: Double, at place: AccuracyReport.Place) {
      guard value.isFinite else { return errors.add(.infinity, scale: 1, at: place) }
      if value < lower { errors.add(lower - value, scale: 1 + abs(lower), at: place) }
      if value > upper { errors.add(value - upper, scale: 1 + abs(upper), at: place) }
    }
    for row in 0..<rowCount {
      check(solution.rowActivities[row], rowLower[row], rowUpper[row], at: .row(row))
    }
    for column in 0..<columnCount {
      check(solution.values[column], columnLower[column], columnUpper[column], at: .column(column))
    }
    return errors.finding(.bounds)
  }

  private func integralityErrors(_ solution: Solution) -> AccuracyReport.Finding {
    var errors = AccuracyReport.Finding.Collector()
    for column in 0..<columnCount where isIntegral(column) {
      let value = solution.values[column]
      errors.add(value - value.rounded(), scale: 1, at: .column(column))
    }
    return errors.finding(.integrality)
  }

  private func objectiveError(_ solution: Solution) -> AccuracyReport.Finding {
    var errors = AccuracyReport.Finding.Collector()
    var sum = ExactSum()
    var size = 1 + abs(objectiveConstant)
    sum.add(objectiveConstant)
    for column in 0..<columnCount {
      sum.add(costs[column], times: solution.values[column])
      size += abs(costs[column] * solution.values[column])
    }
    sum.add(-solution.objective)
    errors.add(sum.rounded(), scale: size, at: .objective)
    return errors.finding(.objective)
  }

  private func reducedCostErrors(
    _ duals: [Double],
    _ reducedCosts: [Double]
  ) -> AccuracyReport.Finding {
    var errors = AccuracyReport.Finding.Collector()
    var sum = ExactSum()
    for column in 0..<columnCount {
      sum.removeAll()
      sum.add(costs[column])
      sum.add(-reducedCosts[column])
      var size = 1 + abs(costs[column])
      for cell in cells(of: column) {
        let dual = duals[Int(cellRows[cell])]
        sum.add(-dual, times: cellValues[cell])
        size += abs(dual * cellValues[cell])
      }
      errors.add(sum.rounded(), scale: size, at: .column(column))
    }
    return errors.finding(.reducedCosts)
  }
}

/// The conditions in which duals meet bounds: signs, complementarity, gap.
private struct DualHalves {
  let signs: AccuracyReport.Finding
  let complementarity: AccuracyReport.Finding
  let gap: AccuracyReport.Finding
  let dualObjective: Double

  private struct Errors {
    var signs = AccuracyReport.Finding.Collector()
    var complementarity = AccuracyReport.Finding.Collector()
    var objective = ExactSum()
    let sign: Double

    /// - Parameters:
    ///   - dual: A row dual or a reduced cost.
    ///   - value: The activity or the value.
    ///   - bounds: What bounds the value.
    ///   - scale: What the dual is in proportion to.
    ///   - place: Where it is.
    mutating func add(
      _ dual: Double,
      _ value: Double,
      _ bounds: (lower: Double, upper: Double),
      scale: Double,
      at place: AccuracyReport.Place
    ) {
      guard dual != 0 else { return }
      // When minimising, a dual above 0 presses against the lower bound.
      let bound = sign * dual > 0 ? bounds.lower : bounds.upper
      guard bound.isFinite else { return signs.add(dual, scale: scale, at: place) }
      objective.add(dual, times: bound)
      complementarity.add(
        dual * (value - bound),
        scale: scale * (1 + abs(bound)),
        at: place
      )
    }
  }

  init(_ model: SparseModel, _ solution: Solution, _ duals: [Double], _ reducedCosts: [Double]) {
    var errors = Errors(sign: model.sense == .minimise ? 1 : -1)
    errors.objective.add(model.objectiveConstant)
    let largest = model.costs.map { abs($0) }.max() ?? 0
    for row in 0..<model.rowCount {
      errors.add(
        duals[row],
        solution.rowActivities[row],
        (model.rowLower[row], model.rowUpper[row]),
        scale: 1 + largest,
        at: .row(row)
      )
    }
    for column in 0..<model.columnCount {
      errors.add(
        reducedCosts[column],
        solution.values[column],
        (model.columnLower[column], model.columnUpper[column]),
        scale: 1 + abs(model.costs[column]),
        at: .column(column)
      )
    }
    let dual = errors.objective.rounded()
    var gap = AccuracyReport.Finding.Collector()
    gap.add(
      solution.objective - dual,
      scale: 1 + abs(solution.objective) + abs(dual),
      at: .objective
    )
    signs = errors.signs.finding(.dualSigns)
    complementarity = errors.complementarity.finding(.complementarity)
    self.gap = gap.finding(.gap)
    dualObjective = dual
  }
}
