/** A question as it is put to a person: every word on the screen, and nothing on how it is drawn. */
import type { Answer } from "../../../engine/model/rule-set.ts";

export interface Choice {
  readonly label: string;
  readonly help: string | undefined;
  readonly answer: Answer;
}

export interface Question {
  /** Which question this is, and how many may follow. */
  readonly count: string;
  readonly group: string;
  readonly ask: string;
  readonly why: string;
  readonly choices: readonly Choice[];
  /** True: several choices at once; each choice's answer is then the id of one value. */
  readonly multiple: boolean;
  /** Label of the empty answer, where several choices may be made. */
  readonly none: string | undefined;
  /** What happens after "I don't know". */
  readonly unknown: string | undefined;
  /** For numbers: what typed text means (throws InputError), and a number that could be typed. */
  readonly typed: { readonly read: (text: string) => Reply; readonly example: string } | undefined;
  readonly canGoBack: boolean;
  /** Whether the interview may end here, because what is left can be assumed. */
  readonly canEnd: boolean;
  /** What was answered before, when the question is asked again. */
  readonly previous: Answer | undefined;
  /** What is decided already, and what is still possible, each as one text; empty where there is nothing to say. */
  readonly outlook: readonly string[];
}

/** What a person did with a question. */
export type Reply =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "unknown" }
  | { readonly kind: "enough" }
  | { readonly kind: "back" };
