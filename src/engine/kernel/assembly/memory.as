/** The memory of the searches where they run as WebAssembly. */

export function at(address: usize, index: i32): i32 {
  return load<i32>(address + ((<usize>index) << 2));
}

export function byteAt(address: usize, index: i32): i32 {
  return <i32>load<u8>(address + <usize>index);
}

export function put(address: usize, index: i32, value: i32): void {
  store<i32>(address + ((<usize>index) << 2), value);
}

export function fill(address: usize, length: usize): void {
  memory.fill(address, 0, length);
}
