import { describe, expect, it } from "vitest";
import type { Claim } from "../../../src/engine/model/rule-set.ts";
import { claimsJson } from "../../../src/report/claims/json.ts";
import { claimsDocument } from "../../../src/report/claims/markdown.ts";
import { claimsText } from "../../../src/report/claims/text.ts";
import { plainTheme } from "../../../src/report/text/theme.ts";
import { coffee } from "../coffee.ts";

const theme = plainTheme();

const claims: readonly Claim[] = [
  {
    id: "no-espresso-without-machine",
    where: {
      kind: "all",
      of: [
        { kind: "not", of: { kind: "includes", input: "gear", values: ["machine"] } },
        {
          kind: "any",
          of: [
            { kind: "is", input: "strength", values: ["strong"] },
            { kind: "within", input: "minutes", range: { to: 5 } },
          ],
        },
      ],
    },
    says: [{ kind: "never", outcomes: { method: ["espresso"] } }],
    because: "Pressure needs a pump.",
    facts: ["F1"],
  },
  {
    id: "milk-brews-nothing",
    where: { kind: "all", of: [] },
    says: [
      { kind: "indifferent", inputs: ["milk"], decisions: ["method"] },
      { kind: "monotone", input: "minutes", direction: "down", towards: { method: ["espresso"] } },
    ],
    because: "Milk comes | afterwards.",
    facts: [],
  },
];

describe("claims", () => {
  it("read well as text", async () => {
    const text = claimsText(claims, coffee, { theme });
    await expect(text).toMatchFileSnapshot("../golden/claims.txt");
  });

  it("read well as Markdown", async () => {
    const text = claimsDocument(claims, coffee, { theme });
    await expect(text).toMatchFileSnapshot("../golden/claims.md.txt");
  });

  it("are data as JSON, with their sentences and without their places", () => {
    const span = { file: "claims.yaml", line: 1, column: 1, endLine: 1, endColumn: 4 };
    const data = JSON.parse(claimsJson([{ ...claims[1]!, span }], coffee, { theme }));
    expect(data.claims).toHaveLength(1);
    expect(data.claims[0]).toMatchObject({ id: "milk-brews-nothing", when: [], facts: [] });
    expect(data.claims[0].says[0].words).toHaveLength(1);
    expect(data.claims[0]).not.toHaveProperty("span");
  });

  it("are none", () => {
    expect(claimsText([], coffee, { theme })).toBe("No claims.\n");
    expect(claimsDocument([], coffee, { theme })).toBe("# Claims\n\nNone.\n");
  });
});
