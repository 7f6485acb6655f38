/** The page in a real Chromium: what it asks for, what it says on the console, how it fits, who can read it. */
import { existsSync, mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shell } from "./support/shell.ts";

const executablePath = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => existsSync(path));
if (executablePath === undefined)
  console.warn("no Chromium here: the page is not tested in a browser");

const fixtures = join(import.meta.dirname, "../../fixtures");
const folder = mkdtempSync(join(tmpdir(), "advise-report-"));
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

const pages = {
  "a decided advice": `advise report '${fixtures}/requirements/company-policies.yaml'`,
  "an exam answer": `advise report '${fixtures}/requirements/exam-unlabeled-corpus.yaml'`,
  "an undecided advice": "advise report --strict --answer gap=style",
  "another rule set": `advise report --rules '${fixtures}/rulesets/coffee' --answer milk=true`,
};

describe.runIf(executablePath)("in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: ["--no-sandbox"] });
  });
  afterAll(() => browser.close());

  interface Setting {
    readonly width: number;
    readonly colorScheme: "light" | "dark";
  }

  /** Opens a page without scripts of its own to be run; what it says and asks for is kept. */
  async function visit(
    file: string,
    { width, colorScheme }: Setting,
  ): Promise<{ page: Page; heard: string[] }> {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      bypassCSP: true,
    });
    const page = await context.newPage();
    const heard: string[] = [];
    page.on("console", (message) => heard.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
    page.on("request", (request) => heard.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    return { page, heard };
  }

  describe.each(Object.entries(pages))("the page of %s", (name, command) => {
    const file = join(folder, `${name.replaceAll(" ", "-")}.html`);
    beforeAll(() => {
      const { code, stderr } = shell(`${command} -o '${file}'`, folder);
      expect([0, 3]).toContain(code);
      expect(stderr).toBe("");
    });

    test.each([
      { width: 1280, colorScheme: "light" },
      { width: 1280, colorScheme: "dark" },
      { width: 360, colorScheme: "light" },
      { width: 360, colorScheme: "dark" },
    ] as const)(
      "$width wide, $colorScheme: fits, asks for nothing, and everybody can read it",
      async (setting) => {
        const { page, heard } = await visit(file, setting);
        expect(heard).toEqual([pathToFileURL(file).href]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
          setting.width,
        );
        // What is folded is looked at too.
        await page.evaluate(
          "document.querySelectorAll('details').forEach((each) => { each.open = true; })",
        );
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
          setting.width,
        );
        await page.addScriptTag({ path: axe });
        const found = await page.evaluate("axe.run(document)");
        const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        await page.context().close();
      },
    );

    test("no text in the picture leaves its box", async () => {
      const { page } = await visit(file, { width: 1280, colorScheme: "light" });
      const outside =
        await page.evaluate(`[...document.querySelectorAll(".picture-3")].flatMap((picture) => {
        const boxes = [...picture.querySelectorAll("rect")].map((box) => box.getBoundingClientRect());
        const texts = [...picture.querySelectorAll("text:not(.number)")];
        return texts.filter((text, index) => text.getBoundingClientRect().right > boxes[index].right).map((text) => text.textContent);
      })`);
      expect(outside).toEqual([]);
      await page.context().close();
    });
  });

  test("on paper the folded changes are there, and no navigation", async () => {
    const file = join(folder, "paper.html");
    shell(`${pages["a decided advice"]} -o '${file}'`, folder);
    const { page } = await visit(file, { width: 800, colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.isVisible("nav")).toBe(false);
    expect(await page.isVisible("details li")).toBe(true);
    expect(await page.evaluate("getComputedStyle(document.body).color")).toBe("rgb(0, 0, 0)");
    await page.context().close();
  });
});
