import Testing

@testable import GoTemplate

/// `and`, `or` and `not`.
struct LogicTests {
  /// The argument that decides is the result.
  @Test func results() {
    expectOutcomes([
      ("{{and 1}}", "1"),
      ("{{and 0}}", "0"),
      ("{{or 0}}", "0"),
      ("{{and 1 2 3}}", "3"),
      ("{{and 1 0 3}}", "0"),
      ("{{or 0 \"\" 3}}", "3"),
      ("{{or 1 2}}", "1"),
      ("{{or \"\" .el}}", "[]"),
      ("{{and .s .l}}", "[3 1 2]"),
      ("{{or .none \"d\"}}", "d"),
      ("{{or nil 1}}", "1"),
      ("{{and true nil}}", ""),
      ("{{or nil nil}}", ""),
      ("{{print (or nil nil)}}", "<nil>"),
      ("{{(or .none .m).a}}", "1"),
      ("{{(and 1 .m).a}}", "1"),
      ("{{not 1}}", "false"),
      ("{{not nil}}", "true"),
      ("{{not .none}}", "true"),
      ("{{not .el}}", "true"),
      ("{{not (not true)}}", "true"),
    ])
  }

  @Test func shortCircuit() {
    expectOutcomes([
      ("{{and 0 (index .l 9)}}", "0"),
      ("{{or 1 (index .l 9)}}", "1"),
      ("{{and 1 (index .l 9)}}", "! 1:9 <index .l 9>: error calling index: index out of range: 9"),
      ("{{or 0 (index .l 9)}}", "! 1:8 <index .l 9>: error calling index: index out of range: 9"),
      ("{{and 0 .s.x}}", "0"),
      ("{{or 1 .s.x}}", "1"),
      ("{{if or .t .s.x}}a{{end}}", "a"),
      ("{{or \"\" .s.x}}", "! 1:10 <.s.x>: can't evaluate field x in type interface {}"),
    ])
  }

  @Test func pipes() {
    expectOutcomes([
      ("{{0 | or 1}}", "1"),
      ("{{1 | or 0}}", "1"),
      ("{{1 | and 0}}", "0"),
      ("{{0 | and 1}}", "0"),
      ("{{1 | or}}", "1"),
      ("{{1 | and}}", "1"),
      ("{{true | not}}", "false"),
      ("{{.none | or 1}}", "1"),
      ("{{.none | and 1}}", ""),
    ])
  }

  @Test func counts() {
    expectOutcomes([
      ("{{and}}", "! 1:2 <and>: wrong number of args for and: want at least 1 got 0"),
      ("{{or}}", "! 1:2 <or>: wrong number of args for or: want at least 1 got 0"),
      ("{{not}}", "! 1:2 <not>: wrong number of args for not: want 1 got 0"),
      ("{{not 1 2}}", "! 1:2 <not>: wrong number of args for not: want 1 got 2"),
      ("{{1 | not 2}}", "! 1:6 <not>: wrong number of args for not: want 1 got 2"),
    ])
  }
}
