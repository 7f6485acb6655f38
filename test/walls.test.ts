/** The walls of the house: who may import whom, and what no source may name. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";
import { parseRuleSet } from "../src/ruleset/files/parse.ts";
import { readRuleSetFiles } from "../src/ruleset/files/read.ts";

const source = join(import.meta.dirname, "..", "src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.(ts|mjs)$/.test(file) && !file.includes("node_modules/"));

const textOf = (file: string) => readFileSync(join(source, file), "utf8");

interface Import {
  readonly of: string;
  /** A file below src/, or a package. */
  readonly what: string;
  readonly typesOnly: boolean;
  readonly lazy: boolean;
}

function importsOf(file: string): readonly Import[] {
  const text = textOf(file);
  const found = [
    ...text.matchAll(/^\s*(?:import|export)\s+(type\s)?[^;"]*?from\s+"([^"]+)"/gm),
    ...text.matchAll(/^\s*import\s+()"([^"]+)"/gm),
    ...text.matchAll(/\b(import)\(\s*"([^"]+)"/g),
  ];
  return found.map(([, kind = "", what = ""]) => ({
    of: file,
    what: what.startsWith(".") ? posix.join(posix.dirname(file), what) : what,
    typesOnly: kind.startsWith("type"),
    lazy: kind === "import",
  }));
}

const imports = files.flatMap(importsOf);
const houseOf = (file: string) => (file.includes("/") ? file.slice(0, file.indexOf("/")) : "top");
const isOurs = ({ what }: Import) => files.includes(what);
const shown = ({ of, what }: Import) => `${of} -> ${what}`;

/** Which part of the house may use which; each may use itself. */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  analysis: ["engine"],
  ruleset: ["engine"],
  reading: ["engine"],
  report: ["engine"],
  tasks: ["engine", "analysis", "ruleset", "reading", "report"],
  cli: ["engine", "analysis", "ruleset", "reading", "report", "tasks"],
  top: ["engine", "analysis", "ruleset", "report", "tasks"],
  build: ["engine", "analysis", "ruleset", "reading", "report", "tasks"],
};

test("every part of the house is known", () => {
  expect(files.map(houseOf).filter((house) => mayUse[house] === undefined)).toEqual([]);
});

test("imports run one way", () => {
  const wrong = imports.filter(
    (each) =>
      isOurs(each) &&
      !each.typesOnly &&
      houseOf(each.of) !== houseOf(each.what) &&
      !mayUse[houseOf(each.of)]!.includes(houseOf(each.what)),
  );
  expect(wrong.map(shown)).toEqual([]);
});

test("imports name files that exist", () => {
  const missing = imports.filter(({ what }) => what.endsWith(".ts") && !files.includes(what));
  expect(missing.map(shown)).toEqual([]);
});

test("the engine imports nothing from outside the engine", () => {
  const outside = imports.filter((each) => houseOf(each.of) === "engine" && !isOurs(each));
  expect(outside.map(shown)).toEqual([]);
});

/** Packages, and the only places that may load them. */
const onlyIn: Readonly<Record<string, RegExp>> = {
  "node:fs": /^(cli\/|build\/|tasks\/rule-sets\/|ruleset\/files\/read\.ts$)/,
  "node:child_process": /^(cli|build)\//,
  "node:process": /^(cli|build)\//,
  "node:readline": /^cli\/interview\//,
  "node:tty": /^cli\/terminal\/io\.ts$/,
  chalk: /^report\/text\/theme\.ts$/,
  commander: /^cli\//,
  inquirer: /^cli\/interview\//,
  "@inquirer/core": /^cli\/interview\//,
  "@modelcontextprotocol/server": /^cli\/mcp\//,
  yaml: /^(ruleset|report)\//,
  zod: /^ruleset\//,
};

test.each(Object.entries(onlyIn))("%s is loaded in its place only", (name, place) => {
  const wrong = imports.filter(
    (each) => !each.typesOnly && (each.what === name || each.what.startsWith(`${name}/`)),
  );
  expect(wrong.filter(({ of }) => !place.test(of)).map(shown)).toEqual([]);
});

test("outside of cli and build nothing touches the process", () => {
  const touching = files.filter(
    (file) => !/^(cli|build)\/|^index\.ts$/.test(file) && /\bprocess\.\w/.test(textOf(file)),
  );
  expect(touching).toEqual([]);
});

test("output is never cut short by an early exit", () => {
  const leaving = files.filter((file) => /\bprocess\.exit\(/.test(textOf(file)));
  // A signal's handler has none to write.
  expect(leaving).toEqual(["cli/interview/prompts/cursor.ts"]);
});

test("only public means of Node are used, and one language", () => {
  const means = /process\)?\.binding|constructor\.createRequire|setFlagsFromString|WebAssembly/;
  const program = readdirSync(join(source, "../bin")).map((file) => `../bin/${file}`);
  expect([...files, ...program].filter((file) => means.test(textOf(file)))).toEqual([]);
});

/** Files of src/ that import one another in a circle, types included; each with what leads back to it. */
function circles(): readonly string[] {
  const uses = new Map(files.map((file) => [file, [] as string[]]));
  for (const each of imports.filter(isOurs)) uses.get(each.of)?.push(each.what);
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set<string>();
    const waiting = [...(uses.get(from) ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === to) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(...(uses.get(next) ?? []));
    }
    return false;
  };
  return files.filter((file) => reaches(file, file));
}

test("no files import one another in a circle", () => {
  expect(circles()).toEqual([]);
});

/** Words of the built-in rule set's field: another field must need no change of code. */
const words =
  /bedrock|sagemaker|amazon|\baws|claude|anthropic|openai|\bnova\b|\btitan\b|guardrails|knowledge.base|fine.?tun|\brag\b|foundation.model|prompt.engineer|opensearch|pgvector|lambda/i;

function linesNaming(pattern: RegExp): readonly string[] {
  return files.flatMap((file) =>
    textOf(file)
      .split("\n")
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  );
}

test("no source names the field of a rule set", () => {
  expect(linesNaming(words)).toEqual([]);
});

test("no source names an input or an option of the built-in rule set", () => {
  const rules = join(source, "../rules");
  const ids = readdirSync(rules)
    .filter((id) => existsSync(join(rules, id, "ruleset.yaml")))
    .map((id) => parseRuleSet(readRuleSetFiles(join(rules, id))))
    .flatMap(({ inputs, decisions }) => [
      ...inputs.map(({ id }) => id),
      ...decisions.flatMap(({ options }) => options.map(({ id }) => id)),
    ])
    // Ids of a single word are words of the language too.
    .filter((id) => /[_-]/.test(id));
  expect(ids.length).toBeGreaterThan(10);
  expect(linesNaming(new RegExp(`(?<![\\w-])(${ids.join("|")})(?![\\w-])`))).toEqual([]);
});
