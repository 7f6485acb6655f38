import { expect, test } from "vitest";
import { daysIn, isBefore, today } from "../../../src/cli/input/dates.ts";
import { UsageError } from "../../../src/tasks/requirements/usage-error.ts";

test.each([
  ["180d", 180],
  ["2w", 14],
  ["6m", 180],
  ["1y", 365],
  ["0d", 0],
])("%s is %d days", (text, days) => {
  expect(daysIn(text)).toBe(days);
});

test.each(["", "180", "d", "-3d", "1.5y", "3 d", "999999d", "3h"])("'%s' is no span", (text) => {
  expect(() => daysIn(text)).toThrow(UsageError);
});

test("the day is the one written, else that of the clock", () => {
  const now = new Date("2026-11-22T23:59:00Z");
  expect(today(undefined, now)).toBe("2026-11-22");
  expect(today("2024-02-29", now)).toBe("2024-02-29");
});

test.each(["", "2026", "2026-13-01", "2026-02-30", "22.11.2026", "2026-1-1"])(
  "'%s' is no day",
  (text) => {
    expect(() => today(text, new Date())).toThrow(UsageError);
  },
);

test.each([
  ["2026-05-25", 180, true],
  ["2026-05-26", 180, false],
  ["2026-11-22", 0, false],
  ["2026-11-21", 0, true],
  ["2027-01-01", 0, false],
])("%s is more than %d days before 2026-11-22: %s", (date, days, expected) => {
  expect(isBefore(date, "2026-11-22", days)).toBe(expected);
});
