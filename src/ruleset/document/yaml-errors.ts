import { type Document, visit } from "yaml";
import type { Collector } from "./collector.ts";
import type { Place, Source } from "./source.ts";

/** More errors of one kind than this say nothing new. */
const most = 20;

/** Errors looked at: a megabyte of brackets has a million of them. */
const enough = 1000;

type Problem = Document["errors"][number] | Document["warnings"][number];

/** Adds the syntax errors of a document, one a line; true if there are any. */
export function addSyntaxErrors(document: Document, source: Source, collector: Collector): boolean {
  const problems = [...document.errors.slice(0, enough), ...document.warnings.slice(0, enough)];
  problems.sort((a, b) => a.pos[0] - b.pos[0]);
  const tabs = problems.map((problem) => indentingTab(source.text, problem.pos[0]));
  const isIndentedByTabs = tabs.some((tab) => tab !== undefined);
  const lines = new Set<number>();
  let isRestQuoted = false;
  problems.forEach((problem, index) => {
    const tab = tabs[index];
    const quote = openQuote(problem, document, source.text);
    const place = tab ?? quote ?? { start: problem.pos[0], end: problem.pos[1] };
    const { line } = source.span(place);
    const isRepeated = lines.has(line) || lines.size === most;
    const follows = lines.size > 0 && problem.message.includes("in YAML stream");
    // Where a tab indents, the other errors are its consequences.
    if (isRepeated || follows || isRestQuoted || (isIndentedByTabs && tab === undefined)) return;
    lines.add(line);
    isRestQuoted = quote !== undefined;
    if (tab === undefined) addProblem(problem, place, source, collector);
    else collector.add("tab-indentation", source, tab);
  });
  return problems.length > 0;
}

/** Adds an error for each use of an alias; true if there are any. */
export function addAliases(document: Document, source: Source, collector: Collector): boolean {
  let count = 0;
  visit(document, {
    Alias(_, { source: name, range }) {
      count += 1;
      if (count > most) return visit.BREAK;
      const place = { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
      collector.add("alias", source, place, { name });
      return undefined;
    },
  });
  return count > 0;
}

function addProblem({ code, message }: Problem, place: Place, source: Source, to: Collector): void {
  if (code === "NON_STRING_KEY") to.add("complex-key", source, place);
  else if (code === "TAG_RESOLVE_FAILED")
    to.add("tag", source, place, { tag: source.text.slice(place.start, place.end) });
  else {
    const problem = code.toLowerCase().replaceAll("_", "-");
    to.add("yaml-syntax", source, place, { problem, message });
  }
}

/** The blanks before an error's line, if there is a tab among them: most such errors don't name it. */
function indentingTab(text: string, at: number): Place | undefined {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const blanks = /^[ \t]*/.exec(text.slice(start))![0];
  return blanks.includes("\t") ? { start, end: start + blanks.length } : undefined;
}

/** A quote that is never closed is found missing at the end of the file; its start is of more help. */
function openQuote({ code, message, pos }: Problem, document: Document, text: string) {
  if (code !== "MISSING_CHAR" || !message.includes("quote")) return undefined;
  let place: Place | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      const [start = 0, end = 0] = range ?? [];
      if (type?.startsWith("QUOTE") !== true || start >= pos[0] || end < pos[0]) return;
      const lineEnd = text.indexOf("\n", start);
      place = { start, end: lineEnd < 0 ? text.length : lineEnd };
    },
  });
  return place;
}
