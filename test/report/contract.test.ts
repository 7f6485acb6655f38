/** What every renderer promises, whatever its format: one test over all of them. */
import { Chalk } from "chalk";
import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";
import { ADVICE_FORMATS } from "../../src/report/advice/index.ts";
import { COMPARISON_FORMATS } from "../../src/report/comparison/index.ts";
import { FACTS_FORMATS } from "../../src/report/facts/index.ts";
import { QUESTIONS_FORMATS } from "../../src/report/questions/index.ts";
import { colourTheme, plainTheme, type Theme } from "../../src/report/text/theme.ts";
import { coffee, coffeeAdvice, openAdvice } from "./coffee.ts";
import { CLOSED, DANGEROUS, HOSTILE, withHostileText } from "./hostile.ts";
import { rulesRenderers } from "./rules.ts";

type Render = (theme: Theme, hostile: boolean) => Promise<string>;

const hostileRules = withHostileText(coffee, CLOSED);
const rules = (hostile: boolean) => (hostile ? hostileRules : coffee);
const marks = new Map([["price", ["espresso"]]]);

const renderers: readonly (readonly [string, string, Render])[] = [
  ...Object.entries(ADVICE_FORMATS).flatMap(([format, load]) =>
    (
      [
        ["decided", coffeeAdvice()],
        ["open", openAdvice()],
      ] as const
    ).flatMap(([name, advice]) =>
      [{}, { full: true, sources: true }, { quiet: true }].map(
        (options): [string, string, Render] => [
          `advice ${name} ${JSON.stringify(options)}`,
          format,
          async (theme, hostile) =>
            (await load())(hostile ? withHostileText(advice, CLOSED) : advice, rules(hostile), {
              theme,
              ...options,
            }),
        ],
      ),
    ),
  ),
  ...Object.entries(COMPARISON_FORMATS).flatMap(([format, load]) =>
    [{}, { columns: ["espresso", "french-press"] }, { marks }].map(
      (options): [string, string, Render] => [
        `comparison ${Object.keys(options)}`,
        format,
        async (theme, hostile) =>
          (await load())(rules(hostile).comparisons[0]!, { theme, ...options }),
      ],
    ),
  ),
  ...Object.entries(QUESTIONS_FORMATS).map(([format, load]): [string, string, Render] => [
    "questions",
    format,
    async (theme, hostile) => (await load())(rules(hostile), { theme }),
  ]),
  ...Object.entries(FACTS_FORMATS).map(([format, load]): [string, string, Render] => [
    "facts",
    format,
    async (theme, hostile) => (await load())(rules(hostile).facts, { theme }),
  ]),
  ...rulesRenderers,
];

const colours = colourTheme(new Chalk({ level: 3 }));
const withoutColour = (text: string) => text.replace(/\u001b\[[\d;]*m/g, "");
const ADDRESS = /^\s*https?:\S+$/;

describe.each(renderers)("%s as %s", (_, format, render) => {
  it("ends with one line end and is the same each time", async () => {
    const text = await render(plainTheme(), false);
    expect(text).toMatch(/[^\n]\n$/);
    expect(await render(plainTheme(), false)).toBe(text);
  });

  it("holds nothing that a terminal obeys, even from hostile text", async () => {
    for (const hostile of [false, true]) {
      const text = await render(plainTheme(), hostile);
      expect(format === "csv" ? text.replaceAll("\r\n", "\n") : text).not.toMatch(DANGEROUS);
      if (format === "json") expect(() => JSON.parse(text)).not.toThrow();
    }
  });

  it("says the same with colour", async () => {
    for (const hostile of [false, true]) {
      const text = await render(colours, hostile);
      expect(withoutColour(text)).toBe(await render(plainTheme(), hostile));
    }
  });

  if (format === "text")
    it("fills no line beyond the width, addresses excepted", async () => {
      for (const width of [40, 60, 80, 100]) {
        for (const hostile of [false, true]) {
          const lines = (await render(plainTheme({ width }), hostile)).split("\n");
          const long = lines.filter((line) => stringWidth(line) > width && !ADDRESS.test(line));
          expect(long).toEqual([]);
          expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
        }
      }
    });

  if (format === "text")
    it("is ASCII where the terminal asks for it", async () => {
      expect(await render(plainTheme({ unicode: false }), true)).toMatch(/^[\n\x20-\x7e]*$/);
    });

  if (format === "markdown")
    it("lets no text out of its place in Markdown", async () => {
      const text = await render(plainTheme(), true);
      expect(text).not.toMatch(/<(?!br\/?>|https?:\/\/\S+>)/);
      expect(text).not.toContain(HOSTILE);
    });
});
