/** What was made of a pair of references is kept, so that it is made once. */
import type { Ref } from "./node-store.ts";

/** Memory that two references share when a pair of them was combined; grows by doubling, open addressing. */
export class PairCache {
  private keys = new Int32Array(2048);
  private results = new Int32Array(1024);
  private used = new Uint8Array(1024);
  private size = 0;

  get(a: Ref, b: Ref): Ref | undefined {
    const slot = this.find(a, b);
    return this.used[slot] ? this.results[slot] : undefined;
  }

  set(a: Ref, b: Ref, result: Ref): void {
    let slot = this.find(a, b);
    if (!this.used[slot]) {
      if (++this.size * 2 > this.used.length) {
        this.grow();
        slot = this.find(a, b);
      }
      this.used[slot] = 1;
      this.keys[2 * slot] = a;
      this.keys[2 * slot + 1] = b;
    }
    this.results[slot] = result;
  }

  private find(a: Ref, b: Ref): number {
    const mask = this.used.length - 1;
    let slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (this.used[slot] && (this.keys[2 * slot] !== a || this.keys[2 * slot + 1] !== b)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private grow(): void {
    const { keys, results, used } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.results = new Int32Array(results.length * 2);
    this.used = new Uint8Array(used.length * 2);
    for (let slot = 0; slot < used.length; slot++) {
      if (!used[slot]) continue;
      const a = keys[2 * slot] as number;
      const b = keys[2 * slot + 1] as number;
      const free = this.find(a, b);
      this.used[free] = 1;
      this.keys[2 * free] = a;
      this.keys[2 * free + 1] = b;
      this.results[free] = results[slot] as number;
    }
  }
}
