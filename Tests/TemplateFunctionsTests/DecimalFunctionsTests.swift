import GoTemplate
import Testing

@testable import TemplateFunctions

@Suite struct DecimalFunctionsTests {
  static let calls: [Call] = [
    Call("add1f", "2.25", gives: 3.25),
    Call("addf", 0.1, 0.2, gives: 0.3),
    Call("addf", gives: 0.0),
    Call("addf", 1e20, 1, gives: 1e20),
    Call("addf", 5, -7.5, gives: -2.5),
    Call("addf", "inf", fails: "Cannot create a Decimal from +Inf"),
    Call("addf", "-inf", fails: "Cannot create a Decimal from -Inf"),
    Call("addf", "nan", fails: "Cannot create a Decimal from NaN"),
    Call("subf", 0.3, 0.1, gives: 0.2),
    Call("subf", 1, 2, 3, gives: -4.0),
    Call("subf", 7, gives: 7.0),
    Call("mulf", 0.1, 3, gives: 0.3),
    Call("mulf", -1.5, 1.5, gives: -2.25),
    Call("mulf", 0, -1, gives: 0.0),
    Call("mulf", 1e200, 1e200, gives: .float(.infinity)),
    Call("divf", 1, 3, gives: 0.3333333333333333),
    Call("divf", 2, 3, gives: 0.6666666666666667),
    Call("divf", -2, 3, gives: -0.6666666666666667),
    Call("divf", 1e-20, 3, gives: 0.0),
    Call("divf", 100, 8, 2, gives: 6.25),
    Call("divf", 1e300, 1e-300, gives: .float(.infinity)),
    Call("divf", 1, 0, fails: "decimal division by 0"),
    Call("maxf", 1, "4.5", 2, gives: 4.5),
    Call("maxf", 1, "nan", prints: "NaN"),
    Call("minf", 1.5, -0.5, gives: -0.5),
    Call("floor", "-1.5", gives: -2.0),
    Call("floor", 5, gives: 5.0),
    Call("ceil", 1.1, gives: 2.0),
    Call("ceil", nil, gives: 0.0),
    Call("round", 3.14159, 2, gives: 3.14),
    Call("round", 2.5, 0, gives: 3.0),
    Call("round", -2.5, 0, gives: -3.0),
    Call("round", 10.45, 1, 0.9, gives: 10.4),
    Call("round", 1234.5, -2, gives: 1200.0),
    Call("round", 1, .int(.max), prints: "NaN"),
  ]

  @Test(arguments: calls) func call(_ call: Call) { call.check() }
}
