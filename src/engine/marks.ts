/** Marks on nodes, for walks; cheaper than a set, since one array serves all walks, one after another. */

/** Marks fit into 32 bits. */
const LAST = 0x7fffffff - 3;

/** Two kinds of mark, `turn` and `turn + 1`, which no node has yet. */
export interface Turn {
  readonly marks: Int32Array;
  readonly turn: number;
}

/** The marks of one walk at a time. */
export class Marks {
  private marks = new Int32Array(0);
  private turn = 0;

  /** Fresh marks for so many nodes; those given out before no longer count. */
  next(nodes: number): Turn {
    if (this.marks.length < nodes || this.turn > LAST) {
      this.marks = new Int32Array(nodes);
      this.turn = 0;
    }
    this.turn += 2;
    return { marks: this.marks, turn: this.turn };
  }
}

/** What a search knows of the cost of places, two for each node. */
export class Costs {
  private readonly marks = new Marks();
  private costs = new Int32Array(0);

  /** Nothing known, for so many nodes: a cost counts where the mark of its place is `turn`. */
  next(nodes: number): Turn & { readonly costs: Int32Array } {
    const turn = this.marks.next(2 * nodes);
    if (this.costs.length < turn.marks.length) this.costs = new Int32Array(turn.marks.length);
    return { ...turn, costs: this.costs };
  }
}
