/// What an execution may use up before it is stopped.
package struct Limits: Sendable {
  /// Bytes of the thread's stack, counted from where the execution starts. Go allows 100,000 nested templates and takes
  /// gigabytes for them; the main thread has 8 MB.
  package var stack = 6 << 20
  /// Bytes of output, those of included templates among them.
  package var output = 512 << 20
  /// Nodes executed: no loop runs forever.
  package var steps = 200_000_000
  /// How often a template may be nested in itself through `include`; Helm's number.
  package var includes = 1_000

  package init() {}
}
