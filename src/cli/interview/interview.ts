/** The interview: asks until every decision is made, whatever draws the questions. */
import type { Input, Requirements } from "../../engine/model/rule-set.ts";
import type { Asker } from "./asker.ts";
import type { Knowledge } from "./knowledge.ts";
import { capital, said } from "./screen/bands.ts";
import { questionOf } from "./screen/question-of-input.ts";
import { answersOf, back, reply, type Session, skippedOf } from "./session.ts";

/** Asks from where a session stands to the end, and returns the session then. Throws Interrupted. */
export async function interview(
  start: Session,
  knowledge: Knowledge,
  asker: Asker,
): Promise<Session> {
  let session = start;
  for (;;) {
    const progress = knowledge.progress(openAnswers(session), skippedOf(session));
    const id = session.again?.entry.input ?? progress.next?.input;
    if (id === undefined) return session;
    const input = knowledge.ruleSet.inputs.find((candidate) => candidate.id === id) as Input;
    const taken = await asker.ask(questionOf(input, { knowledge, session, progress }));
    if (taken.kind === "enough") return { given: session.given, entries: session.entries };
    if (taken.kind === "back") {
      if (session.again?.former === undefined) asker.takenBack();
      session = back(session) ?? session;
      continue;
    }
    const answer = taken.kind === "answer" ? taken.answer : undefined;
    const next = reply(session, id, answer);
    const contradiction = knowledge.contradiction(answersOf(next));
    if (contradiction !== undefined) {
      asker.say(`${contradiction}\n`);
      continue;
    }
    asker.answered(input.ask, answer === undefined ? "I don't know" : capital(said(input, answer)));
    session = next;
  }
}

/** The answers without the one that is being asked for again, so that one sees what it can change. */
function openAnswers(session: Session): Requirements {
  const again = session.again?.entry.input;
  const entries = Object.entries(answersOf(session)).filter(([input]) => input !== again);
  return Object.fromEntries(entries);
}
