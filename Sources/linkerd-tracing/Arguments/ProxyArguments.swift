import CommandLineKit
import Manifests
import Tracing

/// A port: 0 to 65535.
struct PortArgument: ExpressibleByArgument {
  let argument: String

  init(argument: String) throws(InvalidArgument) {
    guard let port = PortRange.port(argument) else { throw InvalidArgument(expected: "a port from 0 to 65535") }
    self.argument = String(port)
  }
}

/// Ports and ranges of ports, `22,8100-8102`.
struct PortRangesArgument: ExpressibleByArgument {
  let ports: [String]

  init(argument: String) throws(InvalidArgument) {
    ports = try CommaSeparated.words(argument)
    for port in ports {
      do throws(PortRange.Problem) { _ = try PortRange(port) } catch { throw InvalidArgument(expected: "ports: \(error.message)") }
    }
  }

  var argument: String { ports.joined(separator: ",") }
}

/// Ports, ranges, and names of ports.
struct OpaquePortsArgument: ExpressibleByArgument {
  let ports: [String]

  init(argument: String) throws(InvalidArgument) {
    ports = try CommaSeparated.words(argument)
    for port in ports where !PortRange.isName(port) {
      do throws(PortRange.Problem) { _ = try PortRange(port) } catch { throw InvalidArgument(expected: "ports: \(error.message)") }
    }
  }

  var argument: String { ports.joined(separator: ",") }
}

/// An amount of a resource, as Kubernetes writes it: `100m`, `64Mi`.
struct QuantityArgument: ExpressibleByArgument {
  let argument: String

  init(argument: String) throws(InvalidArgument) {
    guard argument.isEmpty || Quantity.isValid(argument) else {
      throw InvalidArgument(expected: "a quantity", help: "type it as '100m' or '0.5' for CPU, '64Mi' or '1Gi' for memory")
    }
    self.argument = argument
  }
}

/// A span of time as Go writes it: `90s`, `1h30m`.
struct DurationArgument: ExpressibleByArgument {
  let duration: GoDuration
  let argument: String

  init(argument: String) throws(InvalidArgument) {
    do throws(GoDuration.Problem) { duration = try GoDuration(argument) } catch {
      throw InvalidArgument(expected: "a duration: \(error.message)", help: "type it as '30s' or '1h30m'")
    }
    self.argument = argument
  }
}

/// A number from 0 on: a user, or seconds.
struct UserArgument: ExpressibleByArgument {
  let argument: String

  init(argument: String) throws(InvalidArgument) {
    guard let number = Int(argument), number >= 0 else { throw InvalidArgument(expected: "a whole number from 0 on") }
    self.argument = String(number)
  }
}

/// A group; a negative number is none, as for linkerd.
struct GroupArgument: ExpressibleByArgument {
  let argument: String

  init(argument: String) throws(InvalidArgument) {
    guard let number = Int(argument) else { throw InvalidArgument(expected: "a whole number") }
    self.argument = String(number)
  }
}

/// The tag of one of Linkerd's images.
struct VersionArgument: ExpressibleByArgument {
  let argument: String

  init(argument: String) throws(InvalidArgument) {
    let isVersion = argument.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }
    guard isVersion, !argument.isEmpty else {
      throw InvalidArgument(expected: "a version", help: "type it as 'v2.325.0' or 'edge-25.10.7'")
    }
    self.argument = argument
  }
}

extension InboundPolicy: ExpressibleByArgument {}
extension ImagePullPolicy: ExpressibleByArgument {}
