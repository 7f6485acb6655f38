import { describe, expect, test } from "vitest";
import { filesNamed, labelOf, nextName, slugOf } from "../../../src/cli/records/names.ts";

describe("the next name", () => {
  test.each([
    ["an empty folder", [], undefined, "0001-tea.md", "ADR-0001"],
    [
      "after octal-looking numbers",
      ["0008-a.md", "0009-b.md"],
      undefined,
      "0010-tea.md",
      "ADR-0010",
    ],
    ["with a gap", ["0001-a.md", "0007-b.md"], undefined, "0008-tea.md", "ADR-0008"],
    ["three digits", ["001-a.md", "002-b.md"], undefined, "003-tea.md", "ADR-003"],
    ["with a prefix", ["adr-0001-a.md"], undefined, "adr-0002-tea.md", "ADR-0002"],
    [
      "beside other files",
      ["README.md", "0042.txt", "template.md"],
      undefined,
      "0001-tea.md",
      "ADR-0001",
    ],
    ["dated ones", ["20240101-a.md"], undefined, "20261122-tea.md", "20261122-tea"],
    [
      "dated ones with that name",
      ["20261122-tea.md"],
      undefined,
      "20261122-tea-2.md",
      "20261122-tea-2",
    ],
    ["an empty folder that is dated", ["index.md"], "date", "20261122-tea.md", "20261122-tea"],
    ["numbers win over what was stated", ["0001-a.md"], "date", "0002-tea.md", "ADR-0002"],
    [
      "eight digits that are no day",
      ["99999999-a.md"],
      undefined,
      "100000000-tea.md",
      "ADR-100000000",
    ],
  ] as const)("%s", (_, files, stated, file, label) => {
    expect(nextName(files, "Tea", "2026-11-22", stated)).toMatchObject({ file, label });
  });
});

test.each([
  ["Über uns: 100 % Tee!", "uber-uns-100-tee"],
  ["日本", "decision"],
  ["--a--", "a"],
  [`${"word ".repeat(20)}`, Array(12).fill("word").join("-")],
  ["x".repeat(100), "x".repeat(30)],
])("the slug of %s", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
  expect(slugOf(title).length).toBeLessThanOrEqual(60);
});

test.each([
  ["3", ["0003-c.md"]],
  ["0003", ["0003-c.md"]],
  ["9", []],
  ["20260101", ["20260101-a.md", "20260101-b.md"]],
  ["20260101-a", ["20260101-a.md"]],
])("the files that %s means", (word, expected) => {
  const files = ["0003-c.md", "0030-d.md", "20260101-a.md", "20260101-b.md"];
  expect(filesNamed(files, word)).toEqual(expected);
});

test("labels", () => {
  expect(["0003-c.md", "20260101-a.md", "notes.md"].map(labelOf)).toEqual([
    "ADR-0003",
    "20260101-a",
    "notes",
  ]);
});
