/** A binary heap: the smallest element first; equal elements in the order in which they came. */
export class Heap<T> {
  private readonly items: { readonly value: T; readonly turn: number }[] = [];
  private readonly compare: (a: T, b: T) => number;
  private turns = 0;

  constructor(compare: (a: T, b: T) => number) {
    this.compare = compare;
  }

  push(value: T): void {
    const item = { value, turn: this.turns++ };
    let at = this.items.length;
    this.items.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.items[parent] as (typeof this.items)[number];
      if (this.before(above, item)) break;
      this.items[at] = above;
      at = parent;
    }
    this.items[at] = item;
  }

  pop(): T | undefined {
    const top = this.items[0];
    const last = this.items.pop();
    if (!top || !last) return undefined;
    const { length } = this.items;
    if (length === 0) return top.value;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= length) break;
      const left = this.items[child] as (typeof this.items)[number];
      const right = this.items[child + 1];
      if (right && this.before(right, left)) child++;
      const smaller = this.items[child] as (typeof this.items)[number];
      if (this.before(last, smaller)) break;
      this.items[at] = smaller;
      at = child;
    }
    this.items[at] = last;
    return top.value;
  }

  private before(a: { value: T; turn: number }, b: { value: T; turn: number }): boolean {
    const order = this.compare(a.value, b.value);
    return order < 0 || (order === 0 && a.turn < b.turn);
  }
}
