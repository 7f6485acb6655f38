/**
 * The memory of the searches where they run as JavaScript. WebAssembly has its own; the build puts `memory.as` in the
 * place of this file.
 */

let numbers = new Int32Array(0);
let bytes = new Uint8Array(0);

/** Takes a memory; all searches are in the one taken last. */
export function use(buffer: ArrayBuffer): void {
  numbers = new Int32Array(buffer);
  bytes = new Uint8Array(buffer);
}

/** The number so many places behind an address. */
export function at(address: usize, index: i32): i32 {
  return numbers[address / 4 + index] as i32;
}

/** The byte so many places behind an address. */
export function byteAt(address: usize, index: i32): i32 {
  return bytes[address + index] as i32;
}

export function put(address: usize, index: i32, value: i32): void {
  numbers[address / 4 + index] = value;
}

/** Writes zero to so many bytes. */
export function fill(address: usize, length: usize): void {
  bytes.fill(0, address, address + length);
}
