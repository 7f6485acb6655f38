import { describe, expect, test } from "vitest";
import { targetsOf } from "../../../src/cli/output/several-outputs.ts";
import type { Asked } from "../../../src/cli/program/options.ts";

const formats = ["text", "json", "sarif", "junit"] as const;

const asked = (line: string): Asked[] =>
  line.split(" ").flatMap((word): Asked[] => {
    const [, kind, value = ""] = /^([fo])=(.*)$/.exec(word) ?? [];
    if (kind === undefined) return [];
    return [{ kind: kind === "f" ? "format" : "output", value }];
  });

describe("formats and outputs", () => {
  test.each([
    ["", [{ format: "text" }]],
    ["f=json", [{ format: "json" }]],
    ["o=x.sarif", [{ format: "sarif", output: "x.sarif" }]],
    ["o=x", [{ format: "text", output: "x" }]],
    ["f=json o=-", [{ format: "json" }]],
    ["f=sarif o=out f=text", [{ format: "sarif", output: "out" }, { format: "text" }]],
    ["f=text f=sarif o=out", [{ format: "text" }, { format: "sarif", output: "out" }]],
    [
      "o=a.json o=b.xml f=text",
      [
        { format: "json", output: "a.json" },
        { format: "junit", output: "b.xml" },
        { format: "text" },
      ],
    ],
    [
      "f=json o=a o=b",
      [
        { format: "json", output: "a" },
        { format: "text", output: "b" },
      ],
    ],
  ])("%s", (line, expected) => {
    expect(targetsOf({ asked: asked(line) }, formats)).toEqual(expected);
  });

  test.each([
    ["f=text f=json", "two formats cannot share standard output"],
    ["f=text o=- f=json", "two formats cannot share standard output"],
    ["f=yaml", "no format 'yaml' here"],
  ])("%s is refused", (line, message) => {
    expect(() => targetsOf({ asked: asked(line) }, formats)).toThrow(message);
  });
});
