import { describe, expect, it } from "vitest";
import { factsJson } from "../../../src/report/facts/json.ts";
import { factsDocument } from "../../../src/report/facts/markdown.ts";
import { factsText } from "../../../src/report/facts/text.ts";
import { plainTheme } from "../../../src/report/text/theme.ts";
import { coffee } from "../coffee.ts";

const theme = plainTheme();
const span = { file: "facts.yaml", line: 1, column: 1, endLine: 1, endColumn: 4 };

describe("facts", () => {
  it("read well as text", async () => {
    await expect(factsText(coffee.facts, { theme })).toMatchFileSnapshot("../golden/facts.txt");
  });

  it("read well as Markdown", async () => {
    await expect(factsDocument(coffee.facts, { theme })).toMatchFileSnapshot(
      "../golden/facts.md.txt",
    );
  });

  it("are data as JSON, without their places", () => {
    const data = JSON.parse(factsJson([{ ...coffee.facts[0]!, span }], { theme }));
    expect(data).toEqual({ version: 1, facts: [coffee.facts[0]] });
  });

  it("say from when and until when they hold", () => {
    const fact = coffee.facts[0]!;
    const said = (dates: Partial<typeof fact>) =>
      factsText([{ ...fact, ...dates }], { theme }).replace(/\s+/g, " ");
    expect(said({ until: "2027-03-30" })).toContain("checked 2026-11-20, holds until 2027-03-30");
    expect(said({ from: "2026-05-28" })).toContain("holds from 2026-05-28 ");
    const both = { ...fact, from: "2026-05-28", until: "2027-03-30" };
    expect(factsDocument([both], { theme })).toContain("holds from 2026-05-28 until 2027-03-30");
    expect(JSON.parse(factsJson([both], { theme })).facts).toEqual([both]);
  });

  it("are none", () => {
    expect(factsText([], { theme })).toBe("No facts.\n");
    expect(factsDocument([], { theme })).toBe("# Facts\n\nNone.\n");
  });

  it("make links only of addresses", () => {
    const fact = { ...coffee.facts[0]!, source: "javascript:alert(1) [x](y)" };
    expect(factsDocument([fact], { theme })).toContain("| javascript:alert(1) \\[x\\](y)<br>");
  });
});
