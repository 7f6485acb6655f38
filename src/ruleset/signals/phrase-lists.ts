/** Lists of phrases in `signals.yaml`, each with the place of its errors. */
import type { Phrase, Step } from "../../engine/model/signal.ts";
import { suggest } from "../document/suggest.ts";
import { itemsOf, type Node } from "../document/tree.ts";
import { addWrongType, type Reader } from "../requirements/answers.ts";
import { parsePhrase } from "./phrase.ts";

export class PhraseReader {
  /** Names of the groups of words that phrases may refer to. */
  groupNames: readonly string[] = [];
  private readonly reader: Reader;

  constructor(reader: Reader) {
    this.reader = reader;
  }

  /** A list of phrases; several may stand in one text, with semicolons between them. */
  read(node: Node | undefined): Phrase[] {
    return itemsOf(node).flatMap((item) => {
      if (item.kind !== "scalar") {
        addWrongType("phrase", "text", item, this.reader);
        return [];
      }
      let at = item.start;
      return item.text.split(";").flatMap((text) => {
        const place = { start: at, end: at + text.length };
        at = place.end + 1;
        return text.trim() === "" ? [] : this.one(text, place);
      });
    });
  }

  private one(text: string, place: { readonly start: number; readonly end: number }): Phrase[] {
    const { phrase, problem } = parsePhrase(text);
    const span = this.reader.source.span(place);
    if (problem) {
      this.reader.collector.findings.push({
        code: "bad-phrase",
        severity: "error",
        args: { phrase: text.trim(), problem: problem.problem },
        span,
      });
      return [];
    }
    for (const name of groupsIn(phrase)) {
      if (this.groupNames.includes(name)) continue;
      const suggestion = suggest(name, this.groupNames);
      this.reader.collector.findings.push({
        code: "unknown-words",
        severity: "error",
        args: { name, ...(suggestion && { suggestion }) },
        span,
      });
    }
    return [{ ...phrase, span }];
  }
}

function groupsIn(phrase: Phrase): string[] {
  const inSteps = (steps: readonly Step[]): string[] =>
    steps.flatMap(({ term }) => {
      if (term.kind === "group") return [term.name];
      return term.kind === "one-of" ? term.of.flatMap(inSteps) : [];
    });
  return phrase.parts.flatMap(inSteps);
}
