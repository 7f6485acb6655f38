/** What one may want to do with an advice. */
import type { Input, Requirements } from "../../engine/model/rule-set.ts";
import type { Way } from "./asker.ts";
import type { Conversation } from "./conversation.ts";
import { save } from "./save.ts";
import { capital, said } from "./screen/bands.ts";
import { change, type Session } from "./session.ts";
import { compare, sources } from "./sources-and-comparison.ts";

const ways = [
  { id: "sources", label: "Show the sources" },
  { id: "compare", label: "Compare the options" },
  { id: "save", label: "Save the requirements" },
  { id: "change", label: "Change an answer" },
  { id: "done", label: "Done" },
] as const satisfies readonly Way[];

type WayId = (typeof ways)[number]["id"];

/** Does what is chosen until the user is done (undefined) or changes an answer (the session to go on with). */
export async function menu(conversation: Conversation): Promise<Session | undefined> {
  const { asker, opened } = conversation;
  const offered = ways.filter(
    ({ id }) => id !== "compare" || opened.ruleSet.comparisons.length > 0,
  );
  for (;;) {
    const way: WayId | undefined = await asker.choose("What next?", offered);
    if (way === "done") return undefined;
    if (way === "sources") asker.say(sources(conversation));
    if (way === "compare") await compare(conversation);
    if (way === "save") await save(conversation);
    const changed = way === "change" ? await chooseAnswer(conversation) : undefined;
    if (changed !== undefined) return changed;
  }
}

async function chooseAnswer(conversation: Conversation): Promise<Session | undefined> {
  const { asker, session, opened, answers } = conversation;
  // In the order of asking, which is what one remembers.
  const asked = new Set([
    ...Object.keys(session.given),
    ...session.entries.map(({ input }) => input),
  ]);
  const inputs = [...asked].flatMap((id) => opened.ruleSet.inputs.filter((each) => each.id === id));
  const offered = inputs.map((input) => ({ id: input.id, label: label(input, answers) }));
  const id = await asker.choose("Which answer?", [...offered, { id: "", label: "None, go back" }]);
  return id === undefined || id === "" ? undefined : change(session, id);
}

function label(input: Input, answers: Requirements): string {
  const answer = answers[input.id];
  return `${input.ask}  ${answer === undefined ? "I don't know" : capital(said(input, answer))}`;
}
