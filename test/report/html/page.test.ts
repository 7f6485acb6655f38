import { describe, expect, it } from "vitest";
import { escapeHtml, html } from "../../../src/report/html/escaped-html.ts";
import type { HtmlOptions } from "../../../src/report/html/page.ts";
import { advicePage } from "../../../src/report/html/page.ts";
import { picture } from "../../../src/report/html/steps-picture.ts";
import { coffee, coffeeAdvice, openAdvice } from "../coffee.ts";
import { CLOSED, DANGEROUS, HOSTILE, withHostileText } from "../hostile.ts";

const marks = new Map(
  coffee.comparisons.map((each) => [
    each.id,
    new Map(each.rows.map((row) => [row.id, [each.columns[0]!.id]])),
  ]),
);
const options: HtmlOptions = { date: "2026-11-22", marks };
const page = (advice = coffeeAdvice()) => advicePage(advice, coffee, options);

/** Names of tags in the order of the text, closing ones with a slash. */
const tagsOf = (text: string) =>
  [...text.matchAll(/<(\/?[a-z][a-z0-9]*)/gi)].map(([, tag]) => tag!);

const EMPTY = new Set(["meta", "link", "br", "path", "rect", "circle"]);

/** Tags that are opened and not closed, or closed and not opened. */
function unbalanced(text: string): readonly string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  const selfClosing = text.replace(/<[^>]*\/>/g, "").replace(/<style>.*?<\/style>/s, "");
  for (const tag of tagsOf(selfClosing)) {
    if (EMPTY.has(tag)) continue;
    if (!tag.startsWith("/")) open.push(tag);
    else if (open.pop() !== tag.slice(1)) wrong.push(tag);
  }
  return [...open, ...wrong];
}

describe("a template", () => {
  it.each([
    [html`<p>${"<b>"}</p>`.text, "<p>&lt;b&gt;</p>"],
    [html`${"a"}${undefined}${1}${["b", html`<i>${"&"}</i>`]}`.text, "a1b<i>&amp;</i>"],
    [html`<a title="${"\"'"}">`.text, '<a title="&quot;&#39;">'],
  ])("gives %j", (given, expected) => expect(given).toBe(expected));

  it("lets no text become markup", () => {
    expect(escapeHtml(HOSTILE)).not.toMatch(/[<>"']/);
    expect(escapeHtml(HOSTILE)).not.toMatch(DANGEROUS);
  });
});

describe.each([
  ["decided", coffeeAdvice()],
  ["open", openAdvice()],
])("the page of an advice: %s", (_, advice) => {
  const hostile = advicePage(
    withHostileText(advice, CLOSED),
    withHostileText(coffee, CLOSED),
    options,
  );

  it("is whole, and the same each time", () => {
    expect(page(advice)).toBe(page(advice));
    expect(page(advice)).toMatch(/^<!doctype html>\n<html lang="en">.*<\/html>\n$/s);
    expect(unbalanced(page(advice))).toEqual([]);
  });

  it("needs no script and nothing from anywhere", () => {
    expect(page(advice)).not.toMatch(/<script|<img|<iframe|<object|@import|url\(|\son\w+=/i);
    expect(page(advice)).toContain("default-src 'none'");
  });

  it("has its tags in the same order when every text is hostile", () => {
    // A source that is no address any more is no link any more.
    const withoutLinks = (text: string) => tagsOf(text).filter((tag) => !/^\/?a$/.test(tag));
    const kinds = (text: string) => new Set(withoutLinks(text));
    expect([...kinds(hostile)].filter((tag) => !kinds(page(advice)).has(tag))).toEqual([]);
    expect(unbalanced(hostile)).toEqual([]);
    expect(hostile).not.toMatch(DANGEROUS);
    expect(hostile).not.toMatch(/<b>|<script|javascript:/);
  });

  it("gives each id once, and links only to what is there", () => {
    const ids = [...page(advice).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
    const links = [...page(advice).matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  });
});

describe("the page", () => {
  it("says what is recommended, why, and what would change it", () => {
    const headings = [...page().matchAll(/<h2 [^>]*>([^<]+)</g)].map(([, title]) => title);
    expect(headings.slice(0, 3)).toEqual(["Recommendation", "Why", "What would change it"]);
    expect(headings.at(-1)).toBe("Sources");
    expect(headings).toContain("Compared");
    expect(page()).toContain("✓ favoured");
  });

  it("bears a title and a date of one's own", () => {
    const text = advicePage(coffeeAdvice(), coffee, { title: "For <us>", date: "2026-01-31" });
    expect(text).toContain("<h1>For &lt;us&gt;</h1>");
    expect(text).toContain('<time datetime="2026-01-31">');
  });

  it.each([
    ["javascript:alert(1)", false],
    ["data:text/html,x", false],
    ["A book", false],
    ["https://example.org/a?b=1&c=2", true],
  ])("links to %s: %s", (source, isLink) => {
    const facts = coffee.facts.map((fact) => ({ ...fact, source }));
    const text = advicePage(coffeeAdvice(), { ...coffee, facts }, options);
    expect(text.includes(`<a href="${escapeHtml(source)}"`)).toBe(isLink);
    expect(text).toContain(escapeHtml(source));
  });
});

describe("the picture", () => {
  it.each([
    [1, 1],
    [3, 1],
    [3, 3],
    [3, 4],
    [3, 11],
  ])("in %i columns draws %i steps and the arrows between them", (columns, count) => {
    const { text } = picture(
      Array.from({ length: count }, (_, index) => `Step ${index}`),
      columns,
    );
    expect(text.match(/<rect/g)).toHaveLength(count);
    expect(text.match(/class="tip"/g) ?? []).toHaveLength(count - 1);
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
  });
});
