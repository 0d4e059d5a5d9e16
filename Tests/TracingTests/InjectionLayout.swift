/// What stays the same throughout a generated stream.
struct InjectionLayout {
  var step = 2
  var indentsSequences = false
  var flowChance = 10
  var commentChance = 10
  var quoteChance = 10
  /// What stands between a key of JSON and its value.
  var colon = ": "
  var indentsWithTabs = false
  var escapesAll = false
}
