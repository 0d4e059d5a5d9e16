/// Why a packed chart can't be unpacked.
enum ArchiveError: Error {
  /// It isn't what `gzip` and `tar` write.
  case corrupt
  /// It becomes more than a chart may be.
  case tooLarge
  /// It holds something that no chart may hold, in helm's words.
  case refused(String)
}
