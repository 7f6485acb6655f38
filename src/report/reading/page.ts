import { ShortenedPage } from "../text/shortened-page.ts";
import type { Names } from "../words/names.ts";
import { type Mark, marksOf } from "./marked-stretches.ts";
import type { ReadingOptions, ReadReport } from "./report.ts";

/** What the sections of one reading share. */
export class ReadingPage extends ShortenedPage {
  readonly report: ReadReport;
  readonly names: Names;
  readonly marks: readonly Mark[];

  constructor(report: ReadReport, names: Names, options: ReadingOptions) {
    super(options);
    this.report = report;
    this.names = names;
    this.marks = marksOf(report.reading);
  }

  /** The numbers of the marks that signals stand in, by the signals' positions in the reading. */
  numbersOf(positions: readonly number[]): readonly number[] {
    const found = new Set<number>();
    for (const position of positions) {
      const signal = this.report.reading.signals[position];
      if (signal === undefined) continue;
      for (let at = this.#firstAfter(signal.start); at < this.marks.length; at++) {
        const mark = this.marks[at] as Mark;
        if (mark.start >= signal.end) break;
        found.add(mark.number);
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  /** The first mark that ends after a place of the text. */
  #firstAfter(place: number): number {
    let low = 0;
    let high = this.marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.marks[middle] as Mark).end > place) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
