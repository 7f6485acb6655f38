/** The blueprint as a picture: numbered boxes, one after another. */
import { safeLine } from "../text/safe.ts";
import { breakLines } from "../text/wrap.ts";
import { type Html, html } from "./escaped-html.ts";

/** In units of the picture, which are pixels at its full size. */
const BOX = { width: 290, gap: 34, pad: 14, line: 20, number: 26 } as const;
/** Characters of a line in a box; wide letters at the font's size leave some room. */
const COLUMNS = 24;

interface Box {
  readonly number: number;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/**
 * Draws steps from left to right in rows of so many columns; each row goes on in the direction opposite to the one
 * above, so that every arrow is short.
 */
export function picture(steps: readonly string[], columns: number): Html {
  const boxes = layOut(steps, columns);
  const across = Math.min(columns, steps.length);
  const width = across * (BOX.width + BOX.gap) - BOX.gap;
  const height = Math.max(...boxes.map((box) => box.y + box.height));
  const arrows = boxes.slice(1).map((box, index) => arrow(boxes[index] as Box, box));
  return html`<svg class="picture picture-${columns}" role="img" aria-label="The steps, one after another; the list below says the same." viewBox="-1 -1 ${width + 2} ${height + 2}" width="${width + 2}" height="${height + 2}">${arrows}${boxes.map(draw)}</svg>`;
}

function layOut(steps: readonly string[], columns: number): readonly Box[] {
  const texts = steps.map((step) => breakLines(safeLine(step), COLUMNS));
  const boxes: Box[] = [];
  let y = 0;
  for (let from = 0; from < steps.length; from += columns) {
    const row = texts.slice(from, from + columns);
    const height = Math.max(...row.map((lines) => lines.length)) * BOX.line + 2 * BOX.pad;
    const leftwards = (from / columns) % 2 === 1;
    for (const [index, lines] of row.entries()) {
      const place = leftwards ? columns - 1 - index : index;
      const x = place * (BOX.width + BOX.gap);
      boxes.push({ number: from + index + 1, lines, x, y, height });
    }
    y += height + BOX.gap;
  }
  return boxes;
}

function draw({ number, lines, x, y, height }: Box): Html {
  const middle = y + height / 2;
  const first = middle - ((lines.length - 1) * BOX.line) / 2;
  const left = x + BOX.pad + BOX.number + 12;
  const words = lines.map(
    (line, index) => html`<tspan x="${left}" y="${first + index * BOX.line}">${line}</tspan>`,
  );
  return html`<rect x="${x}" y="${y}" width="${BOX.width}" height="${height}" rx="10"/><circle cx="${x + BOX.pad + BOX.number / 2}" cy="${middle}" r="${BOX.number / 2}"/><text class="number" x="${x + BOX.pad + BOX.number / 2}" y="${middle}">${number}</text><text>${words}</text>`;
}

function arrow(from: Box, to: Box): Html {
  if (from.y === to.y) {
    const sign = Math.sign(to.x - from.x);
    const start = from.x + (sign > 0 ? BOX.width : 0);
    const tip = start + sign * (BOX.gap - 3);
    const y = from.y + from.height / 2;
    return html`<path d="M${start} ${y}H${tip - sign * 5}"/><path class="tip" d="M${tip} ${y}l${-sign * 9} -5v10z"/>`;
  }
  const x = from.x + BOX.width / 2;
  const tip = to.y - 3;
  return html`<path d="M${x} ${from.y + from.height}V${tip - 5}"/><path class="tip" d="M${x} ${tip}l-5 -9h10z"/>`;
}
