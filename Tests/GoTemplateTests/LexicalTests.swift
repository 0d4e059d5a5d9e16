import Testing

@testable import GoTemplate

/// Delimiters, white space, comments and literals, as Go reads them.
struct LexicalTests {
  /// What isn't between delimiters is output.
  @Test func textPassesUnchanged() {
    expectOutcomes([
      ("", ""),
      ("plain", "plain"),
      ("{ not an action }", "{ not an action }"),
      ("}} stray", "}} stray"),
      ("{ {{1}} }", "{ 1 }"),
      ("a{b}c", "a{b}c"),
      ("é世\n", "é世\n"),
      ("tab\there", "tab\there"),
      ("{", "{"),
      ("{{1}}{", "1{"),
      ("{ {", "{ {"),
      ("a }} b {{2}}", "a }} b 2"),
    ])
  }

  /// A marker takes the white space on its side, line breaks too.
  @Test func trimMarkersRemoveSpace() {
    expectOutcomes([
      ("a {{- 1 }} b", "a1 b"),
      ("a {{ 1 -}} b", "a 1b"),
      ("a {{- 1 -}} b", "a1b"),
      ("a\n\n {{- 1 -}} \t\r\n b", "a1b"),
      ("a {{-1}} b", "a -1 b"),
      ("a {{- -1 -}} b", "a-1b"),
      ("a {{-\n1\n-}} b", "a1b"),
      ("{{- 1 -}}", "1"),
      ("  {{- 1 -}}  ", "1"),
      ("a {{- \"x\" -}}{{- \"y\" -}} b", "axyb"),
      ("a {{- /* c */ -}} b", "ab"),
      ("a {{/* c */ -}} b", "a b"),
      ("a {{- /* c */}} b", "a b"),
      ("a{{1 -}}{{ 2}} b", "a12 b"),
      ("a {{- if true -}} x {{- end -}} b", "axb"),
      ("a\u{A0}{{- 1 -}}\u{A0}b", "a\u{A0}1\u{A0}b"),
      ("a \u{B}{{- 1 }}", "a \u{B}1"),
      ("{{1 -}} {{- 2}}", "12"),
      ("x{{ 1 -}}", "x1"),
    ])
  }

  /// A minus without space is a sign.
  @Test func trimMarkersNeedSpace() {
    expectOutcomes([
      ("{{-1}}", "-1"),
      ("{{- 1- }}", "! 1: bad number syntax: \"1-\""),
      ("{{ - 1 }}", "! 1: illegal number syntax: \"-\""),
      ("{{1 --}}", "! 1: bad number syntax: \"--\""),
      ("{{-}}", "! 1: illegal number syntax: \"-\""),
      ("{{ -}}", "! 1: missing value for command"),
      ("{{- }}", "! 1: missing value for command"),
      ("{{--1}}", "! 1: bad number syntax: \"--1\""),
      ("a {{-end}}", "! 1: bad number syntax: \"-en\""),
      ("{{\"- \"}}", "- "),
      ("{{1 - }}", "! 1: illegal number syntax: \"-\""),
      ("{{3 -2}}", "! 1:2 <3>: can't give argument to non-function 3"),
    ])
  }

  @Test func commentsVanish() {
    expectOutcomes([
      ("a{{/* c */}}b", "ab"),
      ("{{/**/}}x", "x"),
      ("{{/***/}}x", "x"),
      ("{{/* * / */}}x", "x"),
      ("{{/* l1\nl2 */}}x", "x"),
      ("a{{/* }} */}}b", "ab"),
      ("{{/* a */}}{{/* b */}}x", "x"),
      ("{{/* \"q */}}x", "x"),
    ])
  }

  @Test func badCommentsFail() {
    expectOutcomes([
      ("{{/* c", "! 1: unclosed comment"),
      ("{{/* c }}", "! 1: unclosed comment"),
      ("{{/*/}}", "! 1: unclosed comment"),
      ("{{/* c */ }}", "! 1: comment ends before closing delimiter"),
      ("{{/* c */x}}", "! 1: comment ends before closing delimiter"),
      ("{{ /* c */}}", "! 1: unexpected \"/\" in command"),
      ("{{1 /* c */}}", "! 1: unexpected \"/\" in operand"),
      ("{{/* a */ /* b */}}", "! 1: comment ends before closing delimiter"),
      ("x\n{{/* c\n", "! 2: unclosed comment"),
      ("x {{/* c */ - }}", "! 1: comment ends before closing delimiter"),
    ])
  }

  @Test func integers() {
    expectOutcomes([
      ("{{0}}", "0"),
      ("{{7}}", "7"),
      ("{{-7}}", "-7"),
      ("{{+7}}", "7"),
      ("{{0x1F}}", "31"),
      ("{{0XfF}}", "255"),
      ("{{-0x10}}", "-16"),
      ("{{0b101}}", "5"),
      ("{{0B11}}", "3"),
      ("{{0o17}}", "15"),
      ("{{0O7}}", "7"),
      ("{{017}}", "15"),
      ("{{1_000}}", "1000"),
      ("{{0x_ff}}", "255"),
      ("{{0b_1}}", "1"),
      ("{{0_7}}", "7"),
      ("{{9223372036854775807}}", "9223372036854775807"),
      ("{{-9223372036854775808}}", "-9223372036854775808"),
      ("{{9223372036854775808}}", "! 1:2 <9223372036854775808>: 9223372036854775808 overflows int"),
      ("{{-9223372036854775809}}", "! 1: integer overflow: \"-9223372036854775809\""),
      ("{{18446744073709551615}}", "! 1:2 <18446744073709551615>: 18446744073709551615 overflows int"),
      ("{{18446744073709551616}}", "! 1: integer overflow: \"18446744073709551616\""),
      ("{{0xffffffffffffffff}}", "! 1:2 <0xffffffffffffffff>: 0xffffffffffffffff overflows int"),
      ("{{0x10000000000000000}}", "! 1: illegal number syntax: \"0x10000000000000000\""),
      ("{{00}}", "0"),
      ("{{-0}}", "0"),
    ])
  }

  @Test func badIntegers() {
    expectOutcomes([
      ("{{08}}", "! 1: integer overflow: \"08\""),
      ("{{0o8}}", "! 1: bad number syntax: \"0o8\""),
      ("{{0b2}}", "! 1: bad number syntax: \"0b2\""),
      ("{{0x}}", "! 1: illegal number syntax: \"0x\""),
      ("{{0xg}}", "! 1: bad number syntax: \"0xg\""),
      ("{{1__0}}", "! 1: illegal number syntax: \"1__0\""),
      ("{{1_}}", "! 1: illegal number syntax: \"1_\""),
      ("{{_1}}", "! 1: function \"_1\" not defined"),
      ("{{0x1_}}", "! 1: illegal number syntax: \"0x1_\""),
      ("{{12ab}}", "! 1: bad number syntax: \"12a\""),
      ("{{1a}}", "! 1: bad number syntax: \"1a\""),
      ("{{0b}}", "! 1: illegal number syntax: \"0b\""),
      ("{{+}}", "! 1: illegal number syntax: \"+\""),
      ("{{+-1}}", "! 1: bad number syntax: \"+-1\""),
      ("{{0_}}", "! 1: illegal number syntax: \"0_\""),
      ("{{0__1}}", "! 1: illegal number syntax: \"0__1\""),
    ])
  }

  @Test func floats() {
    expectOutcomes([
      ("{{1.5}}", "1.5"),
      ("{{-1.5}}", "-1.5"),
      ("{{+1.5}}", "1.5"),
      ("{{.5}}", "0.5"),
      ("{{1.}}", "1"),
      ("{{-.5}}", "-0.5"),
      ("{{1e3}}", "1000"),
      ("{{1E3}}", "1000"),
      ("{{1e-3}}", "0.001"),
      ("{{1.5e+2}}", "150"),
      ("{{1e6}}", "1e+06"),
      ("{{123456.0}}", "123456"),
      ("{{1234567.0}}", "1.234567e+06"),
      ("{{1e20}}", "1e+20"),
      ("{{1e21}}", "1e+21"),
      ("{{1e-5}}", "1e-05"),
      ("{{0.0001}}", "0.0001"),
      ("{{0x1p4}}", "16"),
      ("{{0x1.8p1}}", "3"),
      ("{{0x.8p1}}", "1"),
      ("{{0X1P-2}}", "0.25"),
      ("{{1_0.5_0}}", "10.5"),
      ("{{1e1_0}}", "1e+10"),
      ("{{0.1}}", "0.1"),
      ("{{1e308}}", "1e+308"),
      ("{{5e-324}}", "5e-324"),
      ("{{1e-400}}", "0"),
      ("{{-0.0}}", "-0"),
      ("{{00.5}}", "0.5"),
      ("{{08.5}}", "8.5"),
    ])
  }

  @Test func badFloats() {
    expectOutcomes([
      ("{{1e}}", "! 1: illegal number syntax: \"1e\""),
      ("{{1e+}}", "! 1: illegal number syntax: \"1e+\""),
      ("{{1.2.3}}", "! 1: unexpected \".3\" in operand"),
      ("{{1e400}}", "! 1: illegal number syntax: \"1e400\""),
      ("{{0x1.8}}", "! 1: illegal number syntax: \"0x1.8\""),
      ("{{1p3}}", "! 1: bad number syntax: \"1p\""),
      ("{{0x1p}}", "! 1: illegal number syntax: \"0x1p\""),
      ("{{1._5}}", "! 1: illegal number syntax: \"1._5\""),
      ("{{1_.5}}", "! 1: illegal number syntax: \"1_.5\""),
      ("{{1e5x}}", "! 1: bad number syntax: \"1e5x\""),
      ("{{1.x}}", "! 1: bad number syntax: \"1.x\""),
      ("{{..5}}", "! 1: unexpected \".5\" in operand"),
    ])
  }

  @Test func complexNumbers() {
    expectOutcomes([
      ("{{1i}}", "(0+1i)"),
      ("{{-2.5i}}", "(0-2.5i)"),
      ("{{1+2i}}", "(1+2i)"),
      ("{{1-2i}}", "(1-2i)"),
      ("{{1.5e1+0x1p1i}}", "(15+2i)"),
      ("{{0i}}", "(0+0i)"),
      ("{{1e2i}}", "(0+100i)"),
      ("{{1+0i}}", "(1+0i)"),
      ("{{1+2}}", "! 1: bad number syntax: \"1+2\""),
      ("{{1+2ii}}", "! 1: bad number syntax: \"1+2ii\""),
      ("{{0x1i}}", "! 1: illegal number syntax: \"0x1i\""),
      ("{{1+i}}", "! 1: syntax error scanning complex number"),
      ("{{1i+2i}}", "! 1: syntax error scanning complex number"),
    ])
  }

  /// A character constant is an integer.
  @Test func characters() {
    expectOutcomes([
      ("{{'a'}}", "97"),
      ("{{'é'}}", "233"),
      ("{{'世'}}", "19990"),
      ("{{'\\n'}}", "10"),
      ("{{'\\\\'}}", "92"),
      ("{{'\\''}}", "39"),
      ("{{'\\x41'}}", "65"),
      ("{{'\\101'}}", "65"),
      ("{{'\\u00e9'}}", "233"),
      ("{{'\\U0001F600'}}", "128512"),
      ("{{'\\a'}}", "7"),
      ("{{'\\b\\f'}}", "! 1: malformed character constant: '\\b\\f'"),
      ("{{''}}", "! 1: invalid syntax"),
      ("{{'ab'}}", "! 1: malformed character constant: 'ab'"),
      ("{{'\\\\\"'}}", "! 1: malformed character constant: '\\\\\"'"),
      ("{{'\\q'}}", "! 1: invalid syntax"),
      ("{{'a}}", "! 1: unterminated character constant"),
      ("{{'\\400'}}", "! 1: invalid syntax"),
      ("{{'\\ud800'}}", "! 1: invalid syntax"),
      ("{{'\\U00110000'}}", "! 1: invalid syntax"),
      ("{{'\\x4'}}", "! 1: invalid syntax"),
      ("{{'\n'}}", "! 1: unterminated character constant"),
      ("{{'\\377'}}", "255"),
    ])
  }

  @Test func strings() {
    expectOutcomes([
      ("{{\"abc\"}}", "abc"),
      ("{{\"\"}}", ""),
      ("{{\"a\\tb\\n\"}}", "a\tb\n"),
      ("{{\"q\\\"q\"}}", "q\"q"),
      ("{{\"\\\\\"}}", "\\"),
      ("{{\"\\x41\\u00e9\\U0001F600\\101\"}}", "Aé😀A"),
      ("{{\"\\a\\b\\f\\v\\r\"}}", "\u{7}\u{8}\u{C}\u{B}\r"),
      ("{{\"{{ }}\"}}", "{{ }}"),
      ("{{\"}}\"}}", "}}"),
      ("{{\"é世\"}}", "é世"),
      ("{{\"\\'\"}}", "! 1: invalid syntax"),
      ("{{\"\\q\"}}", "! 1: invalid syntax"),
      ("{{\"\\400\"}}", "! 1: invalid syntax"),
      ("{{\"\\xg\"}}", "! 1: invalid syntax"),
      ("{{\"\\ud800\"}}", "! 1: invalid syntax"),
      ("{{\"\\x4\"}}", "! 1: invalid syntax"),
      ("{{\"a", "! 1: unterminated quoted string"),
      ("{{\"a\nb\"}}", "! 1: unterminated quoted string"),
      ("{{\"a\\", "! 1: unterminated quoted string"),
      ("{{\"a\\\n\"}}", "! 1: unterminated quoted string"),
      ("{{`raw`}}", "raw"),
      ("{{``}}", ""),
      ("{{`a\\n\"b\"`}}", "a\\n\"b\""),
      ("{{`l1\nl2`}}", "l1\nl2"),
      ("{{`a", "! 1: unterminated raw quoted string"),
      ("{{`a\r\nb`}}", "a\nb"),
      ("{{\"a\" \"b}}", "! 1: unterminated quoted string"),
    ])
  }

  @Test func identifiers() {
    expectOutcomes([
      ("{{nofunc}}", "! 1: function \"nofunc\" not defined"),
      ("{{é}}", "! 1: function \"é\" not defined"),
      ("{{_x}}", "! 1: function \"_x\" not defined"),
      ("{{x1}}", "! 1: function \"x1\" not defined"),
      ("{{True}}", "! 1: function \"True\" not defined"),
      ("{{null}}", "! 1: function \"null\" not defined"),
      ("{{if1}}", "! 1: function \"if1\" not defined"),
      ("{{endx}}", "! 1: function \"endx\" not defined"),
      ("{{.if}}", ""),
      ("{{.end}}", ""),
      ("{{$if := 1}}{{$if}}", "1"),
      ("{{$é := 1}}{{$é}}", "1"),
      ("{{$1 := 1}}{{$1}}", "1"),
      ("{{$_ := 1}}{{$_}}", "1"),
      ("{{.é}}", ""),
      ("{{a#}}", "! 1: bad character U+0023 '#'"),
      ("{{.x!}}", "! 1: bad character U+0021 '!'"),
      ("{{$x$}}", "! 1: bad character U+0024 '$'"),
      ("{{print\"a\"}}", "! 1: bad character U+0022 '\"'"),
    ])
  }

  @Test func otherCharacters() {
    expectOutcomes([
      ("{{#}}", "! 1: unexpected \"#\" in command"),
      ("{{!}}", "! 1: unexpected \"!\" in command"),
      ("{{@}}", "! 1: unexpected \"@\" in command"),
      ("{{%}}", "! 1: unexpected \"%\" in command"),
      ("{{~}}", "! 1: unexpected \"~\" in command"),
      ("{{^}}", "! 1: unexpected \"^\" in command"),
      ("{{&}}", "! 1: unexpected \"&\" in command"),
      ("{{*}}", "! 1: unexpected \"*\" in command"),
      ("{{<}}", "! 1: unexpected \"<\" in command"),
      ("{{?}}", "! 1: unexpected \"?\" in command"),
      ("{{[}}", "! 1: unexpected \"[\" in command"),
      ("{{]}}", "! 1: unexpected \"]\" in command"),
      ("{{{}}", "! 1: unexpected \"{\" in command"),
      ("{{}}}", "! 1: missing value for command"),
      ("{{\\}}", "! 1: unexpected \"\\\\\" in command"),
      ("{{;}}", "! 1: unexpected \";\" in command"),
      ("{{,}}", "! 1: unexpected \",\" in command"),
      ("{{\u{A0}}}", "! 1: unrecognized character in action: U+00A0"),
      ("{{\u{1}}}", "! 1: unrecognized character in action: U+0001"),
      ("{{😀}}", "! 1: unrecognized character in action: U+1F600 '😀'"),
      ("{{.x\u{A0}}}", "! 1: bad character U+00A0"),
      ("{{1 @}}", "! 1: unexpected \"@\" in operand"),
      ("{{print 1;}}", "! 1: unexpected \";\" in operand"),
      ("{{/}}", "! 1: unexpected \"/\" in command"),
      ("{{:}}", "! 1: expected :="),
      ("{{:=}}", "! 1: unexpected \":=\" in command"),
      ("{{=}}", "! 1: unexpected \"=\" in command"),
      ("{{==}}", "! 1: unexpected \"=\" in command"),
    ])
  }
}
