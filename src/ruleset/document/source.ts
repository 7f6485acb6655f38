import type { Span } from "../../engine/model/rule-set.ts";

/** A stretch of a text, in UTF-16 units from 0; `end` is exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A text with the name under which it is shown; turns places into lines and columns. */
export class Source {
  readonly file: string;
  /** Without the byte order mark. */
  readonly text: string;
  #lineStarts: number[] | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text.startsWith("\uFEFF") ? text.slice(1) : text;
  }

  span(place: Place): Span {
    const [line, column] = this.#position(place.start);
    const [endLine, endColumn] = this.#position(Math.max(place.start, place.end));
    return { file: this.file, line, column, endLine, endColumn };
  }

  #position(offset: number): [line: number, column: number] {
    this.#lineStarts ??= lineStarts(this.text);
    const starts = this.#lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, offset - starts[low]! + 1];
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
