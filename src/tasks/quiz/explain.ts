/** What is said to a question and to an answer, as text for a terminal. */
import { advise } from "../../analysis/advise/advise.ts";
import type { Advice, Flip } from "../../engine/model/advice.ts";
import type { Trap } from "../../engine/model/rule-set.ts";
import type { TextReader } from "../../reading/lexicon/reader.ts";
import { readText } from "../../reading/requirements/read.ts";
import { marksOf } from "../../report/reading/marked-stretches.ts";
import { markedLines } from "../../report/reading/text/marked-text.ts";
import { hanging, indent, MARGIN, paragraph } from "../../report/text/layout.ts";
import { tableText } from "../../report/text/table.ts";
import { glyph, type Theme } from "../../report/text/theme.ts";
import { changeWords, list } from "../../report/words/answers.ts";
import type { Names } from "../../report/words/names.ts";
import type { Opened } from "../rule-sets/open.ts";
import { type Progress, scores } from "./progress.ts";
import type { Choice, Question } from "./question.ts";

export interface Desk {
  readonly opened: Opened;
  readonly names: Names;
  /** Absent where the rule set cannot read texts. */
  readonly reader: TextReader | undefined;
  readonly theme: Theme;
}

/** The question, without its choices. */
export function questionText(question: Question, count: string, { names, theme }: Desk): string {
  const columns = theme.width - 2 * MARGIN;
  const stem = question.stem.split("\n").flatMap((line) => paragraph(theme, line, columns));
  const head = `${count}  ${names.decision(question.topic)}`;
  return `\n${[...paragraph(theme, head, theme.width, { role: "muted" }), "", ...indent(stem, MARGIN)].join("\n")}\n`;
}

/** How right the choice was, why, by which words, and what tempts to a wrong one. */
export function answerText(question: Question, chosen: Choice, letter: string, desk: Desk): string {
  const { opened, names, theme } = desk;
  const columns = theme.width - 2 * MARGIN;
  const { topic, answer, requirements } = question;
  const isRight = chosen.outcome === answer;
  const advice = advise(opened.compiled, requirements);
  const decision = advice.decisions[topic];
  const right = question.choices.find(({ outcome }) => outcome === answer)?.text ?? "";
  const verdict = isRight
    ? theme.paint.good(`${glyph(theme, "check")} Right.`)
    : theme.paint.error("Wrong.");
  const blocks = [
    ...(isRight ? [] : paragraph(theme, `Right is: ${right}`, columns, { role: "option" })),
    ...paragraph(
      theme,
      `${names.option(topic, answer)}: ${decision?.because ?? ""}`,
      columns,
      decision === undefined ? {} : { facts: decision.facts },
    ),
    ...wouldBe(decision?.flips ?? [], question, chosen, desk),
  ];
  const trap = trapOf(question, chosen, advice, names);
  return `${[
    "",
    isRight ? verdict : `${verdict} You chose ${letter}.`,
    ...indent(blocks, MARGIN),
    ...stemLines(question, desk),
    ...(trap === undefined ? [] : ["", ...indent(trapLines(trap, theme, columns), MARGIN)]),
  ].join("\n")}\n`;
}

/** The requirements under which a wrong choice would be the right one. */
function wouldBe(
  flips: readonly Flip[],
  { requirements, topic }: Question,
  { outcome }: Choice,
  { names, theme }: Desk,
): string[] {
  const flip = flips.find((each) => each.outcome === outcome);
  if (flip === undefined) return [];
  const changes = Object.entries(flip.change).flatMap(([id, to]) => {
    const input = names.input(id);
    return input === undefined ? [] : [changeWords(input, requirements[id], to)];
  });
  const text = `${names.option(topic, outcome)} would be right with ${list(changes)}.`;
  return paragraph(theme, text, theme.width - 2 * MARGIN, { role: "muted" });
}

/** The stem once more, its signals marked. */
function stemLines({ prose, stem }: Question, { reader, theme }: Desk): string[] {
  if (!prose || reader === undefined) return [];
  const reading = readText(reader, stem);
  const marks = marksOf(reading);
  if (marks.length === 0) return [];
  const columns = theme.width - 2 * MARGIN;
  return ["", ...indent(markedLines(stem, reading.stemEnd, marks, theme, columns), MARGIN)];
}

/** The trap that the choice fell into, else the one that was set. */
function trapOf(
  { topic, trap }: Question,
  { outcome }: Choice,
  advice: Advice,
  { ruleSet }: Names,
): Trap | undefined {
  const showing = new Set(advice.traps.map(({ id }) => id));
  const tempting = ruleSet.traps.find(
    ({ id, tempts }) => showing.has(id) && tempts[topic]?.includes(outcome),
  );
  return tempting ?? ruleSet.traps.find(({ id }) => id === trap);
}

function trapLines({ belief, why, instead }: Trap, theme: Theme, columns: number): string[] {
  return hanging(`${theme.paint.warning("!")} `, [
    ...paragraph(theme, `The trap: "${belief}"`, columns - 2, { role: "title" }),
    ...paragraph(theme, why, columns - 2),
    ...paragraph(theme, `Instead: ${instead}`, columns - 2),
  ]);
}

/** The score of this round by topic, and that of all rounds kept. */
export function summaryText(round: Progress, kept: Progress, { names, theme }: Desk): string {
  const now = scores(round);
  const ever = scores(kept);
  const all = [...now.values()];
  const sum = (part: "asked" | "right") => all.reduce((total, score) => total + score[part], 0);
  if (sum("asked") === 0) return "No question was answered.\n";
  const rows = names.ruleSet.decisions.flatMap(({ id, label }) => {
    const score = now.get(id);
    const before = ever.get(id) ?? score;
    if (score === undefined || before === undefined) return [];
    const cells = [label, ...[score, before].map(({ right, asked }) => `${right} of ${asked}`)];
    return [cells.map((text) => [{ text }])];
  });
  const headers = ["Topic", "Right now", "In all rounds"];
  const table = tableText(theme, { headers, rows }, theme.width - 2 * MARGIN);
  const head = paragraph(theme, `${sum("right")} of ${sum("asked")} right`, theme.width, {
    role: "title",
  });
  return `${[...head, "", ...indent(table, MARGIN)].join("\n")}\n`;
}
