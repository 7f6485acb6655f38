/**
 * What is compared, timed in turn. A machine that is shared runs now fast, now slow: the median of the ratios of
 * neighbours varies much less than the ratio of the least times.
 */
export class Turns {
  #turns = [];

  /** Takes the times of one turn. */
  add(own, other) {
    this.#turns.push({ own, other });
  }

  /** How much longer one takes than the other. */
  get ratio() {
    return median(this.#turns.map(({ own, other }) => own / other));
  }

  get own() {
    return median(this.#turns.map(({ own }) => own));
  }

  get other() {
    return median(this.#turns.map(({ other }) => other));
  }
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
