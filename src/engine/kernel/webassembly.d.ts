/** As much of WebAssembly's interface as the kernel uses; the types of Node leave it to those of browsers. */
declare namespace WebAssembly {
  class Memory {
    constructor(pages: { readonly initial: number });
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: { readonly env: { readonly memory: Memory } });
    readonly exports: unknown;
  }
}
