/** Days on the command line. */
import { UsageError } from "../../tasks/requirements/usage-error.ts";

const day = 86_400_000;
const daysOfUnit: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };

/** The days in a span of time such as `180d`, `26w`, `6m` (of 30 days) or `1y` (of 365). Throws UsageError. */
export function daysIn(text: string): number {
  const [, count, unit = ""] = /^(\d{1,5})([dwmy])$/.exec(text) ?? [];
  if (count === undefined) {
    throw new UsageError(`'${text}' is no span of time`, "Write 180d, 26w, 6m or 1y.");
  }
  return Number(count) * (daysOfUnit[unit] as number);
}

/** The day to count from: the one written, or that of the clock, as an ISO date. Throws UsageError. */
export function today(written: string | undefined, now: Date): string {
  if (written === undefined) return now.toISOString().slice(0, 10);
  const time = Date.parse(`${written}T00:00:00Z`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(written) && !Number.isNaN(time);
  if (isDay && new Date(time).toISOString().startsWith(written)) return written;
  throw new UsageError(`'${written}' is no day`, "Write it as 2026-11-22.");
}

/** True when an ISO date lies more than so many days before another. */
export function isBefore(date: string, from: string, days: number): boolean {
  return (Date.parse(from) - Date.parse(date)) / day > days;
}
