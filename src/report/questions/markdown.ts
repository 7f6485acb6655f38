import { code, markdown } from "../markup/markdown.ts";
import { markdownDocument, markdownSection } from "../markup/markdown-document.ts";
import { list } from "../words/answers.ts";
import { type QuestionsRenderer, type QuestionView, questionGroups } from "./words.ts";

/** The questions by group, as a document. */
export const questionsMarkdown: QuestionsRenderer = (ruleSet) =>
  markdownDocument([
    `# ${markdown(ruleSet.title)}: questions`,
    "",
    ...questionGroups(ruleSet).flatMap(({ group, questions }) =>
      markdownSection(2, markdown(group), questions.flatMap(questionLines)),
    ),
  ]);

function questionLines(question: QuestionView): string[] {
  const { input, values, decides } = question;
  const assumed = question.default;
  return [
    `- **${markdown(input.ask)}** ${code(input.id)}, ${markdown(question.answer)}.`,
    `  ${markdown(input.why)}`,
    ...values.map(({ id, words }) => `  - ${code(id)}: ${markdown(words)}`),
    ...(assumed === undefined
      ? []
      : [`  - Without an answer: ${markdown(assumed.answer)}. ${markdown(assumed.because)}`]),
    ...(decides.length === 0 ? [] : [`  - Decides ${markdown(list(decides))}.`]),
  ];
}
