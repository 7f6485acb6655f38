/** Numbers and their bands in the words of a question: `fewer than 100`, `100 to 1,999`, `2,000 or more`. */
import type { Answer, Input, Range } from "../../../engine/model/rule-set.ts";
import { answerText } from "../../../report/words/answers.ts";

/** Numbers from here on are easier read as `200k`. */
const long = 100_000;

const scales: readonly (readonly [number, string])[] = [
  [1e9, "B"],
  [1e6, "M"],
  [1e3, "k"],
];

/** True where a number counts things, so that a band can end one below the next threshold. */
function countsThings(input: Input, bands: readonly Range[]): boolean {
  const smallest = Math.min(...Object.values(input.units ?? { one: 1 }));
  const ends = bands.flatMap(({ from = 0, to = 0 }) => [from, to]);
  // A whole hundred of a measured unit, such as milliseconds, is as good as a count.
  return smallest >= 1 && ends.every(Number.isInteger);
}

/** A label for each band, in their order. */
export function bandLabels(input: Input, bands: readonly Range[]): readonly string[] {
  const whole = countsThings(input, bands);
  const unit = input.unit === undefined ? "" : ` ${input.unit}`;
  return bands.map((band) => (whole ? countLabel(band, unit) : measureLabel(band, unit)));
}

function countLabel(band: Range, unit: string): string {
  const first = band.from === undefined ? 0 : band.from + (band.fromOpen ? 1 : 0);
  if (band.to === undefined) return first === 0 ? "any number" : `${words(first)}${unit} or more`;
  const last = band.to - (band.toOpen ? 1 : 0);
  if (first === last) return first === 0 ? "none" : `${words(first)}${unit}`;
  // Beyond the range where every unit is told apart, the threshold itself is the better word.
  const short = last >= long && band.toOpen;
  if (first === 0) return `fewer than ${words(short ? band.to : last + 1)}${unit}`;
  return short
    ? `${words(first)} to just under ${words(band.to)}${unit}`
    : `${words(first)} to ${words(last)}${unit}`;
}

function measureLabel({ from, to, fromOpen, toOpen }: Range, unit: string): string {
  if (to === undefined) {
    if (from === undefined) return "any";
    return fromOpen ? `more than ${words(from)}${unit}` : `${words(from)}${unit} or more`;
  }
  if (from === to) return `${words(to)}${unit}`;
  const under = toOpen ? `under ${words(to)}${unit}` : `${words(to)}${unit}`;
  if (from === undefined || (from === 0 && !fromOpen)) return toOpen ? under : `up to ${under}`;
  return `${fromOpen ? "over " : ""}${words(from)} to ${under}`;
}

/** A number with thousands apart, long round ones with a scale's sign. */
export function words(value: number): string {
  if (value >= long) {
    for (const [scale, sign] of scales) {
      const short = value / scale;
      if (short >= 1 && Number.isInteger(short * 100)) return `${short}${sign}`;
    }
  }
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}

/** An answer in the words of its question; a number always with its unit. */
export function said(input: Input, answer: Answer): string {
  if (typeof answer === "number") return words(answer) + (input.unit ? ` ${input.unit}` : "");
  const isBand = input.type === "number" && typeof answer === "object" && !Array.isArray(answer);
  return isBand ? (bandLabels(input, [answer as Range])[0] as string) : answerText(input, answer);
}

/** With a capital at its start, where a text stands alone. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
