import { describe, expect, it } from "vitest";
import { stem } from "../../src/reading/english/stem.ts";
import { Break, tokenize } from "../../src/reading/text/tokens.ts";

const words = (text: string) => tokenize(text).map((token) => token.text);

describe("word forms", () => {
  it.each([
    ["train trains trained training", 1],
    ["label labels labeled labelled labelling", 1],
    ["policy policies", 1],
    ["price prices priced pricing", 1],
    ["customise customised customize customizing", 1],
    ["behaviour behavior behaviours", 1],
    ["write wrote written writing", 1],
    ["catalog catalogue catalogs", 1],
    ["need needs needed", 1],
    ["process processes processed processing", 1],
    ["embed embedding embeddings", 1],
    ["less lesson", 2],
    ["news new", 2],
  ])("%s are %i", (forms, count) => {
    expect(new Set(forms.split(" ").map(stem)).size).toBe(count);
  });
});

describe("tokens", () => {
  it.each([
    ["Fine-tuning isn't RAG.", ["fine", "tuning", "isn't", "rag"]],
    ["the company's 20,000 pairs", ["the", "company", "20,000", "pairs"]],
    ["50GB in 24/7 use", ["50", "gb", "in", "24/7", "use"]],
    ["fine\u200btuning and \u202ebidi\u202c", ["finetuning", "and", "bidi"]],
    ["\uff32\uff21\uff27", ["rag"]],
    ["\u001b[31mred\u001b[0m", ["31", "mred", "0", "m"]],
    ["", []],
  ])("%j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("keeps the offsets of the text as given", () => {
    const text = "a \u200bfi\u200bne\u00adtune\u202c b";
    const token = tokenize(text)[1];
    expect(text.slice(token?.start, token?.end)).toContain("ne\u00adtune");
  });

  it.each([
    ["One ends. Two starts", Break.sentence],
    ["It costs $3.5 Million", Break.none],
    ["stay, please", Break.clause],
    ["Is it? Yes", Break.sentence],
    ["first\n\nsecond", Break.sentence],
    ["e.g. Something", Break.none],
  ])("breaks %j", (text, expected) => {
    const breaks = tokenize(text)
      .slice(1)
      .map((token) => token.before);
    expect(Math.max(...breaks)).toBe(expected);
  });
});
