/// What those who connect may use up. A reader never comes near; who means ill comes no further.
struct ServerLimits: Equatable {
  /// The bytes of a request.
  var headBytes = 16 << 10
  /// The time from the first byte of a request to its last: it is counted as a whole, so that a byte now and then does
  /// not help.
  var headTime = Duration.seconds(10)
  /// The time that a connection may stay open with nothing asked.
  var idleTime = Duration.seconds(60)
  /// The time in which an answer must have been taken.
  var answerTime = Duration.seconds(60)
  /// The connections that are open at once; who comes later is told to come again.
  var connections = 2_000
  /// The readers that wait for news at once; who comes later is told to come again.
  var waitingReaders = 500
}
