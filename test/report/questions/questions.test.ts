import { describe, expect, it } from "vitest";
import { questionsJson } from "../../../src/report/questions/json.ts";
import { questionsMarkdown } from "../../../src/report/questions/markdown.ts";
import { questionsText } from "../../../src/report/questions/text.ts";
import { decisionsByInput } from "../../../src/report/questions/words.ts";
import { plainTheme } from "../../../src/report/text/theme.ts";
import { namedIn } from "../../../src/report/words/conditions.ts";
import { coffee } from "../coffee.ts";

const theme = plainTheme();

describe("the questions", () => {
  it("read well as text", async () => {
    await expect(questionsText(coffee, { theme })).toMatchFileSnapshot("../golden/questions.txt");
  });

  it("read well as Markdown", async () => {
    const text = questionsMarkdown(coffee, { theme });
    await expect(text).toMatchFileSnapshot("../golden/questions.md.txt");
  });

  it("are data as JSON", () => {
    const data = JSON.parse(questionsJson(coffee, { theme }));
    expect(data.ruleSet).toEqual({ id: "coffee", version: "1.2.0" });
    expect(data.inputs).toHaveLength(coffee.inputs.length);
    expect(data.inputs[4]).toEqual({ ...coffee.inputs[4], decides: ["method"] });
  });

  it("know what they decide", () => {
    const decides = decisionsByInput(coffee);
    expect(decides.get("taste")?.map(({ id }) => id)).toEqual(["method"]);
    expect(decides.get("method")?.map(({ id }) => id)).toEqual(["grind"]);
    expect(decides.get("purpose")).toBeUndefined();
  });

  it("find names however deep they stand", () => {
    const is = (input: string) => ({ kind: "is", input, values: ["x"] }) as const;
    expect(
      namedIn({
        kind: "all",
        of: [is("a"), { kind: "not", of: { kind: "any", of: [is("b"), is("c")] } }],
      }),
    ).toEqual(new Set(["a", "b", "c"]));
  });
});
