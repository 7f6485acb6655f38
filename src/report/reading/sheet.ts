import type { Answer } from "../../engine/model.ts";
import type { Names } from "../names.ts";
import type { Theme } from "../theme.ts";
import { answerShort } from "../words.ts";
import { type Mark, marksOf } from "./marks.ts";
import type { ReadingOptions, ReadReport } from "./options.ts";

/** What the sections of one reading share. */
export class Sheet {
  readonly report: ReadReport;
  readonly names: Names;
  readonly theme: Theme;
  readonly full: boolean;
  readonly marks: readonly Mark[];

  constructor(report: ReadReport, names: Names, options: ReadingOptions) {
    this.report = report;
    this.names = names;
    this.theme = options.theme;
    this.full = options.full ?? false;
    this.marks = marksOf(report.reading);
  }

  /** Input and answer in words; ids where the rule set does not know them. */
  words(input: string, answer: Answer): string {
    const known = this.names.input(input);
    return known === undefined ? `${input}: ${String(answer)}` : answerShort(known, answer);
  }

  /** The numbers of the marks that signals stand in, by the signals' positions in the reading. */
  numbersOf(positions: readonly number[]): readonly number[] {
    const signals = positions.flatMap((position) => this.report.reading.signals[position] ?? []);
    return this.marks
      .filter((mark) => signals.some(({ start, end }) => start < mark.end && end > mark.start))
      .map(({ number }) => number);
  }
}
