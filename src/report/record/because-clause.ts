/** Sentences of authors, as they go on after a "because". */

/** Words that are capital only because they begin a sentence; any other may be a name. */
const COMMON = new Set(
  `a all an and any as at because both by each either every everything few for from here how if in it its
  many more most much neither no nobody none not nothing of on one only other others our out several she
  so some such that the their them then there these they this those to two under until we what when where
  whether which while who with without you your`.split(/\s+/),
);

/** A sentence with a small first letter where that is no part of a name. */
export function clause(sentence: string): string {
  const [word = ""] = sentence.split(/[\s,;:'\u2019]/, 1);
  return COMMON.has(word.toLowerCase())
    ? word.toLowerCase() + sentence.slice(word.length)
    : sentence;
}
