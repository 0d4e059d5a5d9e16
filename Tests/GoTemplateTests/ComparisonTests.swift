import Testing

@testable import GoTemplate

/// `eq`, `ne`, `lt`, `le`, `gt` and `ge` for every pair of types.
struct ComparisonTests {
  @Test func equality() {
    expectOutcomes([
      ("{{eq 1 1}}", "true"),
      ("{{eq 1 1.0}}", "! 1:2 <eq 1 1.0>: error calling eq: incompatible types for comparison: int and float64"),
      ("{{eq 1 \"a\"}}", "! 1:2 <eq 1 \"a\">: error calling eq: incompatible types for comparison: int and string"),
      ("{{eq 1 true}}", "! 1:2 <eq 1 true>: error calling eq: incompatible types for comparison: int and bool"),
      ("{{eq 1 nil}}", "false"),
      ("{{eq 1 .l}}", "! 1:2 <eq 1 .l>: error calling eq: incompatible types for comparison: int and []interface {}"),
      (
        "{{eq 1 .m}}",
        "! 1:2 <eq 1 .m>: error calling eq: incompatible types for comparison: int and map[string]interface {}"
      ),
      ("{{eq 1 .i}}", "! 1:2 <eq 1 .i>: error calling eq: incompatible types for comparison: int and float64"),
      ("{{eq 1 2i}}", "! 1:2 <eq 1 2i>: error calling eq: incompatible types for comparison: int and complex128"),
      ("{{eq 1.0 1}}", "! 1:2 <eq 1.0 1>: error calling eq: incompatible types for comparison: float64 and int"),
      ("{{eq 1.0 1.0}}", "true"),
      (
        "{{eq 1.0 \"a\"}}",
        "! 1:2 <eq 1.0 \"a\">: error calling eq: incompatible types for comparison: float64 and string"
      ),
      ("{{eq 1.0 true}}", "! 1:2 <eq 1.0 true>: error calling eq: incompatible types for comparison: float64 and bool"),
      ("{{eq 1.0 nil}}", "false"),
      (
        "{{eq 1.0 .l}}",
        "! 1:2 <eq 1.0 .l>: error calling eq: incompatible types for comparison: float64 and []interface {}"
      ),
      (
        "{{eq 1.0 .m}}",
        "! 1:2 <eq 1.0 .m>: error calling eq: incompatible types for comparison: float64 and map[string]interface {}"
      ),
      ("{{eq 1.0 .i}}", "false"),
      (
        "{{eq 1.0 2i}}",
        "! 1:2 <eq 1.0 2i>: error calling eq: incompatible types for comparison: float64 and complex128"
      ),
      ("{{eq \"a\" 1}}", "! 1:2 <eq \"a\" 1>: error calling eq: incompatible types for comparison: string and int"),
      (
        "{{eq \"a\" 1.0}}",
        "! 1:2 <eq \"a\" 1.0>: error calling eq: incompatible types for comparison: string and float64"
      ),
      ("{{eq \"a\" \"a\"}}", "true"),
      (
        "{{eq \"a\" true}}",
        "! 1:2 <eq \"a\" true>: error calling eq: incompatible types for comparison: string and bool"
      ),
      ("{{eq \"a\" nil}}", "false"),
      (
        "{{eq \"a\" .l}}",
        "! 1:2 <eq \"a\" .l>: error calling eq: incompatible types for comparison: string and []interface {}"
      ),
      (
        "{{eq \"a\" .m}}",
        "! 1:2 <eq \"a\" .m>: error calling eq: incompatible types for comparison: string and map[string]interface {}"
      ),
      (
        "{{eq \"a\" .i}}",
        "! 1:2 <eq \"a\" .i>: error calling eq: incompatible types for comparison: string and float64"
      ),
      (
        "{{eq \"a\" 2i}}",
        "! 1:2 <eq \"a\" 2i>: error calling eq: incompatible types for comparison: string and complex128"
      ),
      ("{{eq true 1}}", "! 1:2 <eq true 1>: error calling eq: incompatible types for comparison: bool and int"),
      ("{{eq true 1.0}}", "! 1:2 <eq true 1.0>: error calling eq: incompatible types for comparison: bool and float64"),
      (
        "{{eq true \"a\"}}",
        "! 1:2 <eq true \"a\">: error calling eq: incompatible types for comparison: bool and string"
      ),
      ("{{eq true true}}", "true"),
      ("{{eq true nil}}", "false"),
      (
        "{{eq true .l}}",
        "! 1:2 <eq true .l>: error calling eq: incompatible types for comparison: bool and []interface {}"
      ),
      (
        "{{eq true .m}}",
        "! 1:2 <eq true .m>: error calling eq: incompatible types for comparison: bool and map[string]interface {}"
      ),
      ("{{eq true .i}}", "! 1:2 <eq true .i>: error calling eq: incompatible types for comparison: bool and float64"),
      (
        "{{eq true 2i}}",
        "! 1:2 <eq true 2i>: error calling eq: incompatible types for comparison: bool and complex128"
      ),
      ("{{eq nil 1}}", "false"),
      ("{{eq nil 1.0}}", "false"),
      ("{{eq nil \"a\"}}", "false"),
      ("{{eq nil true}}", "false"),
      ("{{eq nil nil}}", "true"),
      ("{{eq nil .l}}", "false"),
      ("{{eq nil .m}}", "false"),
      ("{{eq nil .i}}", "false"),
      ("{{eq nil 2i}}", "false"),
      ("{{eq .l 1}}", "! 1:2 <eq .l 1>: error calling eq: incompatible types for comparison: []interface {} and int"),
      (
        "{{eq .l 1.0}}",
        "! 1:2 <eq .l 1.0>: error calling eq: incompatible types for comparison: []interface {} and float64"
      ),
      (
        "{{eq .l \"a\"}}",
        "! 1:2 <eq .l \"a\">: error calling eq: incompatible types for comparison: []interface {} and string"
      ),
      (
        "{{eq .l true}}",
        "! 1:2 <eq .l true>: error calling eq: incompatible types for comparison: []interface {} and bool"
      ),
      ("{{eq .l nil}}", "false"),
      (
        "{{eq .l .l}}",
        "! 1:2 <eq .l .l>: error calling eq: non-comparable type [%!s(float64=3) %!s(float64=1) %!s(float64=2)]: []interface {}"
      ),
      (
        "{{eq .l .m}}",
        "! 1:2 <eq .l .m>: error calling eq: non-comparable types [%!s(float64=3) %!s(float64=1) %!s(float64=2)]: []interface {}, map[string]interface {}: map[a:1 b:2]"
      ),
      (
        "{{eq .l .i}}",
        "! 1:2 <eq .l .i>: error calling eq: incompatible types for comparison: []interface {} and float64"
      ),
      (
        "{{eq .l 2i}}",
        "! 1:2 <eq .l 2i>: error calling eq: incompatible types for comparison: []interface {} and complex128"
      ),
      (
        "{{eq .m 1}}",
        "! 1:2 <eq .m 1>: error calling eq: incompatible types for comparison: map[string]interface {} and int"
      ),
      (
        "{{eq .m 1.0}}",
        "! 1:2 <eq .m 1.0>: error calling eq: incompatible types for comparison: map[string]interface {} and float64"
      ),
      (
        "{{eq .m \"a\"}}",
        "! 1:2 <eq .m \"a\">: error calling eq: incompatible types for comparison: map[string]interface {} and string"
      ),
      (
        "{{eq .m true}}",
        "! 1:2 <eq .m true>: error calling eq: incompatible types for comparison: map[string]interface {} and bool"
      ),
      ("{{eq .m nil}}", "false"),
      (
        "{{eq .m .l}}",
        "! 1:2 <eq .m .l>: error calling eq: non-comparable types map[a:%!s(float64=1) b:%!s(float64=2)]: map[string]interface {}, []interface {}: [3 1 2]"
      ),
      (
        "{{eq .m .m}}",
        "! 1:2 <eq .m .m>: error calling eq: non-comparable type map[a:%!s(float64=1) b:%!s(float64=2)]: map[string]interface {}"
      ),
      (
        "{{eq .m .i}}",
        "! 1:2 <eq .m .i>: error calling eq: incompatible types for comparison: map[string]interface {} and float64"
      ),
      (
        "{{eq .m 2i}}",
        "! 1:2 <eq .m 2i>: error calling eq: incompatible types for comparison: map[string]interface {} and complex128"
      ),
      ("{{eq .s 1}}", "! 1:2 <eq .s 1>: error calling eq: incompatible types for comparison: string and int"),
      ("{{eq .s 1.0}}", "! 1:2 <eq .s 1.0>: error calling eq: incompatible types for comparison: string and float64"),
      ("{{eq .s \"a\"}}", "false"),
      ("{{eq .s true}}", "! 1:2 <eq .s true>: error calling eq: incompatible types for comparison: string and bool"),
      ("{{eq .s nil}}", "false"),
      (
        "{{eq .s .l}}",
        "! 1:2 <eq .s .l>: error calling eq: incompatible types for comparison: string and []interface {}"
      ),
      (
        "{{eq .s .m}}",
        "! 1:2 <eq .s .m>: error calling eq: incompatible types for comparison: string and map[string]interface {}"
      ),
      ("{{eq .s .i}}", "! 1:2 <eq .s .i>: error calling eq: incompatible types for comparison: string and float64"),
      ("{{eq .s 2i}}", "! 1:2 <eq .s 2i>: error calling eq: incompatible types for comparison: string and complex128"),
      ("{{eq .none 1}}", "false"),
      ("{{eq .none 1.0}}", "false"),
      ("{{eq .none \"a\"}}", "false"),
      ("{{eq .none true}}", "false"),
      ("{{eq .none nil}}", "true"),
      ("{{eq .none .l}}", "false"),
      ("{{eq .none .m}}", "false"),
      ("{{eq .none .i}}", "false"),
      ("{{eq .none 2i}}", "false"),
      ("{{eq 2i 1}}", "! 1:2 <eq 2i 1>: error calling eq: incompatible types for comparison: complex128 and int"),
      (
        "{{eq 2i 1.0}}",
        "! 1:2 <eq 2i 1.0>: error calling eq: incompatible types for comparison: complex128 and float64"
      ),
      (
        "{{eq 2i \"a\"}}",
        "! 1:2 <eq 2i \"a\">: error calling eq: incompatible types for comparison: complex128 and string"
      ),
      (
        "{{eq 2i true}}",
        "! 1:2 <eq 2i true>: error calling eq: incompatible types for comparison: complex128 and bool"
      ),
      ("{{eq 2i nil}}", "false"),
      (
        "{{eq 2i .l}}",
        "! 1:2 <eq 2i .l>: error calling eq: incompatible types for comparison: complex128 and []interface {}"
      ),
      (
        "{{eq 2i .m}}",
        "! 1:2 <eq 2i .m>: error calling eq: incompatible types for comparison: complex128 and map[string]interface {}"
      ),
      ("{{eq 2i .i}}", "! 1:2 <eq 2i .i>: error calling eq: incompatible types for comparison: complex128 and float64"),
      ("{{eq 2i 2i}}", "true"),
      ("{{eq 'a' 1}}", "false"),
      ("{{eq 'a' 1.0}}", "! 1:2 <eq 'a' 1.0>: error calling eq: incompatible types for comparison: int and float64"),
      ("{{eq 'a' \"a\"}}", "! 1:2 <eq 'a' \"a\">: error calling eq: incompatible types for comparison: int and string"),
      ("{{eq 'a' true}}", "! 1:2 <eq 'a' true>: error calling eq: incompatible types for comparison: int and bool"),
      ("{{eq 'a' nil}}", "false"),
      (
        "{{eq 'a' .l}}",
        "! 1:2 <eq 'a' .l>: error calling eq: incompatible types for comparison: int and []interface {}"
      ),
      (
        "{{eq 'a' .m}}",
        "! 1:2 <eq 'a' .m>: error calling eq: incompatible types for comparison: int and map[string]interface {}"
      ),
      ("{{eq 'a' .i}}", "! 1:2 <eq 'a' .i>: error calling eq: incompatible types for comparison: int and float64"),
      ("{{eq 'a' 2i}}", "! 1:2 <eq 'a' 2i>: error calling eq: incompatible types for comparison: int and complex128"),
    ])
  }

  @Test func inequality() {
    expectOutcomes([
      ("{{ne 1 1}}", "false"),
      ("{{ne 1 2}}", "true"),
      ("{{ne 1.5 1.5}}", "false"),
      ("{{ne \"a\" \"b\"}}", "true"),
      ("{{ne true false}}", "true"),
      ("{{ne nil nil}}", "false"),
      ("{{ne nil 1}}", "true"),
      ("{{ne 1 1.0}}", "! 1:2 <ne 1 1.0>: error calling ne: incompatible types for comparison: int and float64"),
      (
        "{{ne .l .l}}",
        "! 1:2 <ne .l .l>: error calling ne: non-comparable type [%!s(float64=3) %!s(float64=1) %!s(float64=2)]: []interface {}"
      ),
      ("{{ne .l nil}}", "true"),
      (
        "{{ne .m .l}}",
        "! 1:2 <ne .m .l>: error calling ne: non-comparable types map[a:%!s(float64=1) b:%!s(float64=2)]: map[string]interface {}, []interface {}: [3 1 2]"
      ),
      ("{{ne 1i 2i}}", "true"),
      ("{{ne .i 7.0}}", "false"),
      ("{{ne 'a' 97}}", "false"),
    ])
  }

  @Test func anyOfSeveral() {
    expectOutcomes([
      ("{{eq 1 2 3 1}}", "true"),
      ("{{eq 1 2 3}}", "false"),
      ("{{eq \"a\" \"b\" \"a\"}}", "true"),
      ("{{eq 1 1 \"a\"}}", "true"),
      ("{{eq 1 \"a\" 1}}", "! 1:2 <eq 1 \"a\" 1>: error calling eq: incompatible types for comparison: int and string"),
      ("{{eq nil 1 nil}}", "true"),
      (
        "{{eq .l nil 1}}",
        "! 1:2 <eq .l nil 1>: error calling eq: incompatible types for comparison: []interface {} and int"
      ),
      ("{{1 | eq 2 1}}", "false"),
      ("{{eq 1}}", "! 1:2 <eq 1>: error calling eq: missing argument for comparison"),
      ("{{1 | eq}}", "! 1:6 <eq>: error calling eq: missing argument for comparison"),
      ("{{eq}}", "! 1:2 <eq>: wrong number of args for eq: want at least 1 got 0"),
      ("{{ne 1}}", "! 1:2 <ne>: wrong number of args for ne: want 2 got 1"),
      ("{{ne 1 2 3}}", "! 1:2 <ne>: wrong number of args for ne: want 2 got 3"),
    ])
  }

  @Test func order() {
    expectOutcomes([
      ("{{lt 1 2}}", "true"),
      ("{{lt 2 1}}", "false"),
      ("{{lt 1 1}}", "false"),
      ("{{lt -1 1}}", "true"),
      ("{{lt 1.5 2.5}}", "true"),
      ("{{lt 2.5 2.5}}", "false"),
      ("{{lt \"a\" \"b\"}}", "true"),
      ("{{lt \"b\" \"a\"}}", "false"),
      ("{{lt \"a\" \"a\"}}", "false"),
      ("{{lt \"\" \"a\"}}", "true"),
      ("{{lt \"a\" \"ab\"}}", "true"),
      ("{{lt 1 1.5}}", "! 1:2 <lt 1 1.5>: error calling lt: incompatible types for comparison: int and float64"),
      ("{{lt 1 \"a\"}}", "! 1:2 <lt 1 \"a\">: error calling lt: incompatible types for comparison: int and string"),
      ("{{lt .i 7}}", "! 1:2 <lt .i 7>: error calling lt: incompatible types for comparison: float64 and int"),
      ("{{lt .i 7.5}}", "true"),
      ("{{le 1 2}}", "true"),
      ("{{le 2 1}}", "false"),
      ("{{le 1 1}}", "true"),
      ("{{le -1 1}}", "true"),
      ("{{le 1.5 2.5}}", "true"),
      ("{{le 2.5 2.5}}", "true"),
      ("{{le \"a\" \"b\"}}", "true"),
      ("{{le \"b\" \"a\"}}", "false"),
      ("{{le \"a\" \"a\"}}", "true"),
      ("{{le \"\" \"a\"}}", "true"),
      ("{{le \"a\" \"ab\"}}", "true"),
      ("{{le 1 1.5}}", "! 1:2 <le 1 1.5>: error calling le: incompatible types for comparison: int and float64"),
      ("{{le 1 \"a\"}}", "! 1:2 <le 1 \"a\">: error calling le: incompatible types for comparison: int and string"),
      ("{{le .i 7}}", "! 1:2 <le .i 7>: error calling le: incompatible types for comparison: float64 and int"),
      ("{{le .i 7.5}}", "true"),
      ("{{gt 1 2}}", "false"),
      ("{{gt 2 1}}", "true"),
      ("{{gt 1 1}}", "false"),
      ("{{gt -1 1}}", "false"),
      ("{{gt 1.5 2.5}}", "false"),
      ("{{gt 2.5 2.5}}", "false"),
      ("{{gt \"a\" \"b\"}}", "false"),
      ("{{gt \"b\" \"a\"}}", "true"),
      ("{{gt \"a\" \"a\"}}", "false"),
      ("{{gt \"\" \"a\"}}", "false"),
      ("{{gt \"a\" \"ab\"}}", "false"),
      ("{{gt 1 1.5}}", "! 1:2 <gt 1 1.5>: error calling gt: incompatible types for comparison: int and float64"),
      ("{{gt 1 \"a\"}}", "! 1:2 <gt 1 \"a\">: error calling gt: incompatible types for comparison: int and string"),
      ("{{gt .i 7}}", "! 1:2 <gt .i 7>: error calling gt: incompatible types for comparison: float64 and int"),
      ("{{gt .i 7.5}}", "false"),
      ("{{ge 1 2}}", "false"),
      ("{{ge 2 1}}", "true"),
      ("{{ge 1 1}}", "true"),
      ("{{ge -1 1}}", "false"),
      ("{{ge 1.5 2.5}}", "false"),
      ("{{ge 2.5 2.5}}", "true"),
      ("{{ge \"a\" \"b\"}}", "false"),
      ("{{ge \"b\" \"a\"}}", "true"),
      ("{{ge \"a\" \"a\"}}", "true"),
      ("{{ge \"\" \"a\"}}", "false"),
      ("{{ge \"a\" \"ab\"}}", "false"),
      ("{{ge 1 1.5}}", "! 1:2 <ge 1 1.5>: error calling ge: incompatible types for comparison: int and float64"),
      ("{{ge 1 \"a\"}}", "! 1:2 <ge 1 \"a\">: error calling ge: incompatible types for comparison: int and string"),
      ("{{ge .i 7}}", "! 1:2 <ge .i 7>: error calling ge: incompatible types for comparison: float64 and int"),
      ("{{ge .i 7.5}}", "false"),
    ])
  }

  @Test func unordered() {
    expectOutcomes([
      ("{{lt true false}}", "! 1:2 <lt true false>: error calling lt: invalid type for comparison"),
      ("{{lt 1i 2i}}", "! 1:2 <lt 1i 2i>: error calling lt: invalid type for comparison"),
      ("{{lt nil 1}}", "! 1:2 <lt nil 1>: error calling lt: invalid type for comparison"),
      ("{{lt 1 nil}}", "! 1:2 <lt 1 nil>: error calling lt: invalid type for comparison"),
      ("{{lt .none 1}}", "! 1:2 <lt .none 1>: error calling lt: invalid type for comparison"),
      ("{{lt .l .l}}", "! 1:2 <lt .l .l>: error calling lt: invalid type for comparison"),
      ("{{lt .m 1}}", "! 1:2 <lt .m 1>: error calling lt: invalid type for comparison"),
      ("{{lt \"a\" nil}}", "! 1:2 <lt \"a\" nil>: error calling lt: invalid type for comparison"),
      ("{{lt true 1}}", "! 1:2 <lt true 1>: error calling lt: incompatible types for comparison: bool and int"),
      ("{{le true false}}", "! 1:2 <le true false>: error calling le: invalid type for comparison"),
      ("{{le 1i 2i}}", "! 1:2 <le 1i 2i>: error calling le: invalid type for comparison"),
      ("{{le nil 1}}", "! 1:2 <le nil 1>: error calling le: invalid type for comparison"),
      ("{{le 1 nil}}", "! 1:2 <le 1 nil>: error calling le: invalid type for comparison"),
      ("{{le .none 1}}", "! 1:2 <le .none 1>: error calling le: invalid type for comparison"),
      ("{{le .l .l}}", "! 1:2 <le .l .l>: error calling le: invalid type for comparison"),
      ("{{le .m 1}}", "! 1:2 <le .m 1>: error calling le: invalid type for comparison"),
      ("{{le \"a\" nil}}", "! 1:2 <le \"a\" nil>: error calling le: invalid type for comparison"),
      ("{{le true 1}}", "! 1:2 <le true 1>: error calling le: incompatible types for comparison: bool and int"),
      ("{{gt true false}}", "! 1:2 <gt true false>: error calling gt: invalid type for comparison"),
      ("{{gt 1i 2i}}", "! 1:2 <gt 1i 2i>: error calling gt: invalid type for comparison"),
      ("{{gt nil 1}}", "! 1:2 <gt nil 1>: error calling gt: invalid type for comparison"),
      ("{{gt 1 nil}}", "! 1:2 <gt 1 nil>: error calling gt: invalid type for comparison"),
      ("{{gt .none 1}}", "! 1:2 <gt .none 1>: error calling gt: invalid type for comparison"),
      ("{{gt .l .l}}", "! 1:2 <gt .l .l>: error calling gt: invalid type for comparison"),
      ("{{gt .m 1}}", "! 1:2 <gt .m 1>: error calling gt: invalid type for comparison"),
      ("{{gt \"a\" nil}}", "! 1:2 <gt \"a\" nil>: error calling gt: invalid type for comparison"),
      ("{{gt true 1}}", "! 1:2 <gt true 1>: error calling gt: incompatible types for comparison: bool and int"),
      ("{{ge true false}}", "! 1:2 <ge true false>: error calling ge: invalid type for comparison"),
      ("{{ge 1i 2i}}", "! 1:2 <ge 1i 2i>: error calling ge: invalid type for comparison"),
      ("{{ge nil 1}}", "! 1:2 <ge nil 1>: error calling ge: invalid type for comparison"),
      ("{{ge 1 nil}}", "! 1:2 <ge 1 nil>: error calling ge: invalid type for comparison"),
      ("{{ge .none 1}}", "! 1:2 <ge .none 1>: error calling ge: invalid type for comparison"),
      ("{{ge .l .l}}", "! 1:2 <ge .l .l>: error calling ge: invalid type for comparison"),
      ("{{ge .m 1}}", "! 1:2 <ge .m 1>: error calling ge: invalid type for comparison"),
      ("{{ge \"a\" nil}}", "! 1:2 <ge \"a\" nil>: error calling ge: invalid type for comparison"),
      ("{{ge true 1}}", "! 1:2 <ge true 1>: error calling ge: incompatible types for comparison: bool and int"),
    ])
  }

  /// An int and a byte compare by value.
  @Test func sign() {
    expectOutcomes([
      ("{{eq (index .s 0) 104}}", "true"),
      ("{{eq 104 (index .s 0)}}", "true"),
      ("{{eq (index .s 0) -1}}", "false"),
      ("{{lt (index .s 0) 105}}", "true"),
      ("{{lt -1 (index .s 0)}}", "true"),
      ("{{lt (index .s 0) -1}}", "false"),
      ("{{gt (index .s 0) (index .s 1)}}", "true"),
      ("{{eq (index .s 2) (index .s 3)}}", "true"),
      ("{{le (index .s 0) 104}}", "true"),
      (
        "{{eq (index .s 0) 104.0}}",
        "! 1:2 <eq (index .s 0) 104.0>: error calling eq: incompatible types for comparison: uint8 and float64"
      ),
    ])
  }

  @Test func counts() {
    expectOutcomes([
      ("{{lt 1}}", "! 1:2 <lt>: wrong number of args for lt: want 2 got 1"),
      ("{{lt}}", "! 1:2 <lt>: wrong number of args for lt: want 2 got 0"),
      ("{{lt 1 2 3}}", "! 1:2 <lt>: wrong number of args for lt: want 2 got 3"),
      ("{{1 | lt}}", "! 1:6 <lt>: wrong number of args for lt: want 2 got 1"),
      ("{{1 | lt 0}}", "true"),
      ("{{ge}}", "! 1:2 <ge>: wrong number of args for ge: want 2 got 0"),
      ("{{le 1}}", "! 1:2 <le>: wrong number of args for le: want 2 got 1"),
      ("{{gt 1 2 3}}", "! 1:2 <gt>: wrong number of args for gt: want 2 got 3"),
    ])
  }
}
