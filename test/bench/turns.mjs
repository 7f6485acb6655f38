/**
 * Times taken in turn, compared turn by turn. A machine that is shared runs now fast, now slow: the median of the ratios
 * of neighbours varies by a third of what the ratio of the least times varies by.
 */
export class Turns {
  #turns = [];

  /** Takes the times of one turn, by name. */
  add(times) {
    this.#turns.push(times);
  }

  /** How much longer one takes than the other, in the turns that have both. */
  ratio(own, other) {
    const both = this.#turns.filter((times) => own in times && other in times);
    return median(both.map((times) => times[own] / times[other]));
  }

  /** What one takes. */
  time(name) {
    return median(this.#turns.flatMap((times) => (name in times ? [times[name]] : [])));
  }
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
