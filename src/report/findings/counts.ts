/** Counts, some of them very large, as people read them. */

/** From here on a count is said as a power of ten. */
const LARGE = 1e9;

/** A count with thousands' commas, or as a power of ten: `1,344`, `8.3 × 10^37`. */
export function sizeWords(count: number): string {
  if (count < LARGE) return Math.round(count).toLocaleString("en-US");
  const [digits = "", exponent = ""] = count.toExponential(1).split("e+");
  return `${digits} × 10^${exponent}`;
}

/** A count and its noun: `1 rule`, `193 rules`. */
export function countWords(count: number, noun: string): string {
  return `${sizeWords(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** A share as people read it: `12 %`, `0.3 %`, `less than 0.01 %`, never 0 % of something nor 100 % of not all. */
export function shareWords(share: number): string {
  const percent = share * 100;
  if (share > 0 && percent < 0.01) return "less than 0.01 %";
  if (share < 1 && percent > 99.99) return "more than 99.99 %";
  const digits = percent < 1 || percent > 99 ? 2 : percent < 10 ? 1 : 0;
  return `${Number(percent.toFixed(digits))} %`;
}
