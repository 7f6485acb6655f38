import { expect, test } from "vitest";
import type { Comparison } from "../../src/engine/model/rule-set.ts";
import {
  chooseComparison,
  listComparisons,
} from "../../src/tasks/requirements/choose-comparison.ts";
import { UsageError } from "../../src/tasks/requirements/usage-error.ts";

function comparison(id: string, columns: readonly string[], main = false): Comparison {
  const named = columns.map((column) => ({ id: column, label: column.toUpperCase() }));
  return { id, title: `On ${id}`, main, columns: named, rows: [] };
}

const all = [
  comparison("grinder", ["blade", "burr"]),
  comparison("method", ["espresso", "filter", "immersion"], true),
  comparison("cup", ["espresso", "burr"]),
];

test.each<[string, string, readonly string[] | undefined]>([
  ["", "method", undefined],
  ["grinder", "grinder", undefined],
  ["filter", "method", undefined],
  ["immersion espresso", "method", ["immersion", "espresso"]],
  ["blade burr", "grinder", ["blade", "burr"]],
  ["burr espresso", "cup", ["burr", "espresso"]],
  ["method filter immersion", "method", ["filter", "immersion"]],
  ["filter filter", "method", undefined],
])("'%s' means %s %j", (line, id, columns) => {
  const words = line === "" ? [] : line.split(" ");
  const choice = chooseComparison(all, words);
  expect([choice.comparison.id, choice.columns]).toEqual([id, columns]);
});

test.each([
  ["filtre", "no comparison has 'filtre'", "Did you mean filter?"],
  ["methd", "no comparison has 'methd'", "Did you mean method?"],
  [
    "xyz",
    "no comparison has 'xyz'",
    "There are grinder, method, cup, blade, burr, espresso, filter, immersion.",
  ],
  ["grinder filter", "no comparison has 'filter'", "There are blade, burr."],
  [
    "filter blade",
    "no comparison has filter and blade together",
    "filter is in method; blade is in grinder.",
  ],
])("'%s' is answered with '%s'", (line, message, hint) => {
  expect(() => chooseComparison(all, line.split(" "))).toThrow(new UsageError(message, hint));
});

test("the first comparison stands in where none is the main one", () => {
  expect(chooseComparison([all[0]!, all[2]!], []).comparison.id).toBe("grinder");
  expect(() => chooseComparison([], [])).toThrow(UsageError);
});

test("the list names each comparison by the command that shows it", () => {
  expect(listComparisons(all.slice(0, 2), "advise compare ")).toEqual([
    "  advise compare grinder  On grinder",
    "  advise compare method   On method",
  ]);
});
