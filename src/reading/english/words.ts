/** Words of English grammar that the reader knows. The words of a field are the rule set's. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Deny what follows. */
export const NEGATORS = words(`
  not no never without neither nor cannot nobody none hardly scarcely avoid avoids avoided avoiding
  refuse refuses refused refusing lack lacks lacked lacking unwilling unable eliminate eliminates
  eliminating nothing nowhere free devoid absence decline declines prevents
`);

/** Followed by these, a negator denies nothing: "no more than", "not only". */
export const NOT_AFTER_NEGATOR = words(
  "only just merely matter more less later longer fewer greater doubt to but",
);

/** "free" denies only as "free of", and so on. */
export const NEEDS_OF: ReadonlySet<string> = words("free devoid absence");

/** Two words that deny what follows. */
export const NEGATOR_PAIRS = words(
  "instead-of rather-than opposed-to rule-out rules-out ruled-out rather-then other-than except-for short-of too-few",
);

/** What can be said not to be: denied behind a subject, they deny the subject ("a reply in seconds is not required"). */
export const DENIABLE = words(`
  exist exists existing required require requires requirement requirements need needed needs necessary
  necessity want wanted wish wished desired called call available allowed allow permitted permit accepted accept
  acceptable possible expected expect planned concern concerns issue issues problem problems matter matters
  priority important importance urgent critical essential option question involved use used foreseen
  intended demanded considered complaint worry interest part there consequence applicable relevant
  justified offered given meant feasible
`);

/** Of these, what denies the subject behind "do": "labels do not exist", but not "they do not want labels". */
export const INTRANSITIVE = words("exist matter matters count apply arise occur");

export const DO_FORMS = words("do does did don't doesn't didn't");

/** One word behind a verb of being that denies the subject. */
export const DENYING_PREDICATES = words(
  "unnecessary unneeded unwanted irrelevant unimportant impossible unavailable excluded forbidden prohibited banned missing absent unacceptable lacking",
);

/** Phrases that deny the subject before them. */
export const DENYING_PHRASES: readonly (readonly string[])[] = [
  "ruled out",
  "out of reach",
  "out of scope",
  "out of the question",
  "off the table",
  "not an option",
].map((phrase) => phrase.split(" "));

/** Forms of "be" and auxiliaries. */
export const AUXILIARIES = words(
  "is are was were be been being do does did has have had can could may might must need should will would shall isn't aren't wasn't doesn't don't",
);

/** Verbs of the main clause, behind what somebody is "with no" or "without". */
export const MAIN_VERBS = words(
  "wants needs must should is are was were has have had will would can could may might asks uses plans runs decides",
);

/** Begin another clause. */
export const CLAUSE_OPENERS = words(
  "but however yet although though while whereas because since unless until if when which who whose so",
);

/** After "and" or "or", begin another clause. */
export const SUBJECTS = words(
  "the a an it they we he she its their each all every must should wants needs is are has will i you this these those",
);

/** Said of the present or past, before the turn to what is wanted. */
export const FORMER = words("currently today presently previously formerly earlier originally");

/** Turn from what is to what is wanted: one of each stands in the clauses that follow. */
export const TURNS = words("but however yet now");
export const WANTS = words("now want wants need needs must should wish wishes will has");

/** Make a statement uncertain. */
export const HEDGES = words("might perhaps maybe possibly eventually someday hypothetically");

/** Open a question. */
export const QUESTION_WORDS = words("which what how where who why");
