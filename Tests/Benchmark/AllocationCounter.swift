#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

private typealias ObjectAllocator =
  @convention(c) (UnsafeRawPointer?, Int, Int) -> UnsafeMutableRawPointer?

nonisolated(unsafe) private var allocationCount = 0
nonisolated(unsafe) private var originalAllocator: ObjectAllocator?

/// How often `work` makes an array or another object; `nil` where that cannot be counted.
///
/// The Swift runtime makes every object, the storage of arrays included, through a function that it
/// lets tools exchange, named `_swift_allocObject`. It is exchanged for one that counts while `work`
/// runs. Not for work that starts threads.
func countAllocations(_ work: () -> Void) -> Int? {
  guard let address = dlsym(dlopen(nil, RTLD_NOW), "_swift_allocObject") else { return nil }
  let allocator = address.assumingMemoryBound(to: ObjectAllocator.self)
  originalAllocator = allocator.pointee
  allocationCount = 0
  allocator.pointee = { type, size, alignment in
    allocationCount += 1
    return originalAllocator?(type, size, alignment)
  }
  // What cannot be wrong: a fresh array is one object.
  withExtendedLifetime([UInt8](repeating: 1, count: 4096)) {}
  let arraysCounted = allocationCount
  work()
  allocator.pointee = originalAllocator ?? allocator.pointee
  return arraysCounted == 1 ? allocationCount - arraysCounted : nil
}
