import type { Advice } from "../../../engine/model/advice.ts";
import { labelColumn } from "../../text/layout.ts";
import { ShortenedPage } from "../../text/shortened-page.ts";
import type { Names } from "../../words/names.ts";
import type { AdviceOptions } from "../options.ts";
import { inOrder } from "../words/decisions.ts";

/** What the sections of one advice share: its data, and their left column. */
export class Page extends ShortenedPage {
  readonly advice: Advice;
  readonly names: Names;
  readonly options: AdviceOptions;
  /** Width of the left column: the labels of the decisions. */
  readonly column: number;

  constructor(advice: Advice, names: Names, options: AdviceOptions) {
    super(options);
    this.advice = advice;
    this.names = names;
    this.options = options;
    const shown = inOrder(advice, names).filter(
      ([, { outcome }]) => this.full || !names.isNone(outcome),
    );
    this.column = labelColumn(
      this.theme,
      shown.map(([id]) => names.decision(id)),
    );
  }
}
