import { entries, heading, indent, MARGIN, paragraph } from "../text/layout.ts";
import type { Theme } from "../text/theme.ts";
import { list } from "../words/answers.ts";
import { type QuestionsRenderer, type QuestionView, questionGroups } from "./words.ts";

/** The questions by group: how to answer each, what is assumed without, what it decides. */
export const questionsText: QuestionsRenderer = (ruleSet, { theme }) => {
  const lines = questionGroups(ruleSet).flatMap(({ group, questions }, index) => [
    ...(index === 0 ? [] : [""]),
    ...heading(theme, group),
    ...questions.flatMap((question, position) => [
      ...(position === 0 ? [] : [""]),
      ...questionLines(theme, question),
    ]),
  ]);
  return `${lines.join("\n")}\n`;
};

function questionLines(theme: Theme, question: QuestionView): string[] {
  const { input, values, decides } = question;
  const columns = theme.width - MARGIN;
  const head = paragraph(theme, `${input.id}: ${question.answer}`, columns, { role: "code" });
  const assumed = question.default;
  const notes = [
    ...(assumed === undefined
      ? []
      : [{ label: "Default", text: `${assumed.answer}. ${assumed.because}` }]),
    ...(decides.length === 0 ? [] : [{ label: "Decides", text: list(decides) }]),
  ];
  const rows = [
    ...values.map(({ id, words }) => ({
      label: id,
      role: "option" as const,
      body: (room: number) => paragraph(theme, words, room),
    })),
    ...notes.map(({ label, text }) => ({
      label,
      role: "muted" as const,
      body: (room: number) => paragraph(theme, text, room, { role: "muted" }),
    })),
  ];
  return [
    ...indent(
      [
        ...paragraph(theme, input.ask, columns),
        ...paragraph(theme, input.why, columns, { role: "muted" }),
        ...head,
      ],
      MARGIN,
    ),
    ...indent(entries({ ...theme, width: columns }, rows), MARGIN),
  ];
}
