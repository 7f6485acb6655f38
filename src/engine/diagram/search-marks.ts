/** What searches note of nodes and terminals. A new turn forgets all notes at once, so that a search costs only what it sees. */

/** Turns come two by two and fit into 32 bits. */
const LAST_TURN = 0x7fffffff - 4;

/** Notes on the diagrams of one store, for one search at a time. */
export class SearchMarks {
  /** By node: the turn in which it was visited, and two answers of it: turn for no, turn + 1 for yes. */
  visited = new Int32Array(0);
  below = new Int32Array(0);
  within = new Int32Array(0);
  private terminals = new Int32Array(64);
  private turn = 0;

  /** Begins a search among so many nodes; returns its turn. */
  begin(nodes: number): number {
    if (this.turn > LAST_TURN) this.clear(this.visited.length);
    // Twice as much as there is, as diagrams under way grow between searches.
    if (nodes > this.visited.length) this.clear(2 * nodes);
    this.turn += 2;
    return this.turn;
  }

  /** Whether the search comes to a terminal for the first time. */
  isNew(terminal: number): boolean {
    if (terminal >= this.terminals.length) {
      const larger = new Int32Array(2 * terminal);
      larger.set(this.terminals);
      this.terminals = larger;
    }
    if (this.terminals[terminal] === this.turn) return false;
    this.terminals[terminal] = this.turn;
    return true;
  }

  private clear(nodes: number): void {
    this.visited = new Int32Array(nodes);
    this.below = new Int32Array(nodes);
    this.within = new Int32Array(nodes);
    this.terminals.fill(0);
    this.turn = 0;
  }
}
