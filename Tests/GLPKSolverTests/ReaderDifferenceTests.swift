// SPDX-License-Identifier: GPL-3.0-or-later
import Control
import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

/// Our readers and GLPK's find the same model in whatever both accept.
@Suite struct ReaderDifferenceTests {
  private let solver = GLPKSolver(drill: .off)
  private static let published =
    PublishedFiles.names(in: "netlib") + PublishedFiles.names(in: "miplib3")

  @Test(
    .enabled(if: !published.isEmpty, "no published instances here: set PAIDAN_DATA to their folder")
  )
  func `every published MPS file is the same model for GLPK`() throws {
    for name in Self.published {
      let bytes = try PublishedFiles.bytes(of: name)
      let ours = try SparseModel(mps: bytes)
      // By columns GLPK takes no TAB characters.
      let theirs = try (try? solver.read(.fixedMPS, bytes)) ?? solver.read(.freeMPS, bytes)
      let expected = ModelFacts(mps: theirs)
      #expect(ModelFacts(ours).withoutFreeRows == expected, "\(name)")
      guard bytes.count < 100_000 else { continue }
      // By words and by columns they are the same.
      #expect((try? SparseModel(mps: bytes, layout: .words)) ?? ours == ours, "\(name)")
      #expect((try? SparseModel(mps: bytes, layout: .columns)) ?? ours == ours, "\(name)")
    }
  }

  @Test(arguments: [true, false])
  func `messy MPS texts are the same model`(isFixed: Bool) throws {
    var accepted = 0
    for seed in UInt64(1)...800 {
      var dice = SeededGenerator(seed: seed)
      let bytes = MessyMPS.text(isFixed: isFixed, using: &dice)
      let layout: MPSLayout = isFixed ? .columns : .words
      let ours = Result { try SparseModel(mps: bytes, layout: layout) }
      let theirs = Result { try solver.read(isFixed ? .fixedMPS : .freeMPS, bytes) }
      guard case .success(let model) = ours, case .success(let other) = theirs else {
        // What GLPK takes is refused by us only for bounds that leave no value.
        if case .success(let other) = theirs, case .failure(let error) = ours {
          let isEmpty = zip(other.columnLower, other.columnUpper).contains { $0 > $1 }
          #expect(isEmpty, "seed \(seed): \(error)\n\(String(decoding: bytes, as: UTF8.self))")
        }
        continue
      }
      accepted += 1
      let label = "seed \(seed)\n\(String(decoding: bytes, as: UTF8.self))"
      #expect(ModelFacts(model).withoutFreeRows == ModelFacts(mps: other), "\(label)")
      #expect(try SparseModel(mps: bytes) == model, "\(label)")
    }
    #expect(accepted > 150)
  }

  @Test func `where GLPK has other conventions`() throws {
    let head =
      "NAME t\nROWS\n N o\n L c\n N d\nCOLUMNS\n M 'MARKER' 'INTORG'\n x o 1 c 1\n"
      + " M 'MARKER' 'INTEND'\n y o 1 c 1\nRHS\n r o 5 c 9\nBOUNDS\n"
    let bytes = Array((head + " LO b x 0\n UP b y -2\nENDATA\n").utf8)
    let ours = try SparseModel(mps: bytes)
    let theirs = try solver.read(.freeMPS, bytes)
    // The objective's right side is its constant for both.
    #expect(ours.objectiveConstant == 5 && theirs.objectiveConstant == 5)
    // A lower bound of an integer column, a negative upper bound.
    #expect(ours.columnUpper == [.infinity, -2] && theirs.columnUpper == [1, -2])
    #expect(ours.columnLower == [0, -.infinity] && theirs.columnLower == [0, 0])
    // Further rows of type N are lost.
    #expect(ours.rowNames == ["c", "d"] && theirs.rowNames == ["c"])
  }

  @Test func `LP texts are the same model`() throws {
    var accepted = 0
    for seed in UInt64(1)...800 {
      var dice = SeededGenerator(seed: seed)
      let bytes = MessyLP.text(using: &dice)
      let label = "seed \(seed)\n\(String(decoding: bytes, as: UTF8.self))"
      guard let theirs = try? solver.read(.lp, bytes) else { continue }
      do {
        var ours = ModelFacts(try SparseModel(lp: bytes))
        var other = ModelFacts(theirs)
        // GLPK calls rows without a name after their line.
        ours.forgetGeneratedNames()
        other.forgetGeneratedNames()
        #expect(ours == other, "\(label)")
        accepted += 1
      } catch {
        let isEmpty = zip(theirs.columnLower, theirs.columnUpper).contains { $0 > $1 }
        #expect(isEmpty, "\(error) \(label)")
      }
    }
    #expect(accepted > 150)
  }

  @Test(arguments: [GLPKFileFormat.fixedMPS, .freeMPS, .lp, .native])
  func `what GLPK writes we read`(format: GLPKFileFormat) throws {
    for seed in UInt64(1)...150 {
      var dice = SeededGenerator(seed: seed)
      var model = RandomModels.bounded(
        columns: 1 + dice.below(5),
        rows: 1 + dice.below(4),
        isInteger: seed % 2 == 0,
        using: &dice
      )
      model.columnNames = (0..<model.columnCount).map { "col\($0)" }
      model.rowNames = (0..<model.rowCount).map { "row\($0)" }
      // GLPK writes constants in ways of its own, and no sense in MPS.
      if format != .native { model.objectiveConstant = 0 }
      if format == .fixedMPS || format == .freeMPS {
        model.sense = .minimise
        // GLPK takes the first row without bounds for the objective, and loses the true one.
        for row in 0..<model.rowCount where model.rowUpper[row] == .infinity {
          if model.rowLower[row] == -.infinity { model.rowLower[row] = -99 }
        }
      }
      let bytes = try solver.write(format, model)
      // GLPK cannot read empty rows that it wrote itself.
      if format == .lp, (try? solver.read(.lp, bytes)) == nil { continue }
      let back =
        switch format {
        case .lp: try SparseModel(lp: bytes)
        case .native: try solver.readGLPK(bytes)
        case .fixedMPS, .freeMPS: try SparseModel(mps: bytes)
        }
      guard format != .lp else {
        // The format has other columns, in another order: the same as for GLPK.
        #expect(ModelFacts(back) == ModelFacts(try solver.read(.lp, bytes)), "seed \(seed)")
        continue
      }
      #expect(ModelFacts(back) == ModelFacts(model), "seed \(seed)")
    }
    #expect(throws: GLPKFileError.self) { try solver.readGLPK(Array("p lp min 1 x".utf8)) }
  }
}
