import * as z from "zod";

const shape = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A day of the calendar, written `2026-11-22`. */
export const day = z
  .string()
  .regex(shape, { error: "bad-date", abort: true })
  .refine(isDay, { error: "bad-date" });

/** True for days that the calendar has, unlike 2026-02-30. */
function isDay(written: string): boolean {
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
}
