/**
 * A queue in which the cheapest comes first, and equal ones in the order in which they came: one list for each cost
 * (Dial 1969), because the searches here meet few different costs. Nothing may be added that is cheaper than what was
 * taken last.
 */
export class CostQueue<T> {
  private readonly lists = new Map<number, T[]>();
  /** Costs whose lists have something left, the cheapest last. */
  private readonly costs: number[] = [];
  private taken = 0;

  push(cost: number, value: T): void {
    const list = this.lists.get(cost);
    if (list) {
      list.push(value);
      return;
    }
    this.lists.set(cost, [value]);
    const { costs } = this;
    let at = costs.length;
    for (; at > 0 && (costs[at - 1] as number) < cost; at--) costs[at] = costs[at - 1] as number;
    costs[at] = cost;
  }

  pop(): T | undefined {
    const cost = this.costs.at(-1);
    if (cost === undefined) return undefined;
    const list = this.lists.get(cost) as T[];
    if (this.taken < list.length) return list[this.taken++];
    this.costs.pop();
    this.lists.delete(cost);
    this.taken = 0;
    return this.pop();
  }
}
