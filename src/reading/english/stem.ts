/** Word forms of English: every form of a word is brought to one key. The key need not be a word. */

/** Forms that no suffix rule reaches, by their base form. */
const IRREGULAR: Readonly<Record<string, string>> = {
  use: "used using uses",
  be: "is are was were been being am",
  have: "has had having",
  do: "does did done doing",
  go: "goes went gone going",
  write: "wrote written",
  keep: "kept",
  run: "ran running",
  send: "sent",
  build: "built",
  grow: "grew grown",
  rise: "rose risen",
  fall: "fell fallen",
  pay: "paid",
  buy: "bought",
  speak: "spoke spoken",
  sound: "sounded",
  teach: "taught",
  learn: "learnt",
  know: "knew known",
  show: "showed shown",
  choose: "chose chosen",
  spend: "spent",
  take: "took taken",
  come: "came",
  give: "gave given",
  begin: "began begun beginning",
  hold: "held",
  find: "found",
  make: "made making",
  mean: "meant",
  meet: "met",
  lose: "lost",
  leave: "left",
  say: "said",
  think: "thought",
  see: "saw seen",
  get: "got gotten getting",
  put: "putting",
  cut: "cutting",
  set: "setting",
  drive: "drove driven",
  break: "broke broken",
  forget: "forgot forgotten",
  understand: "understood",
  become: "became",
  bear: "bore borne",
  lie: "lay lain lying",
  tell: "told",
  sell: "sold",
  feel: "felt",
  read: "reading",
  embed: "embeds embedded embedding embeddings",
  evening: "evenings",
  child: "children",
  person: "people persons",
  index: "indices indexes",
  analysis: "analyses",
  datum: "data",
  news: "",
  note: "notes noted noting",
};

const IRREGULAR_FORMS = new Map(
  Object.entries(IRREGULAR).flatMap(([base, forms]) =>
    [base, ...forms.split(" ")].map((form) => [form, base] as const),
  ),
);

const hasVowel = (text: string): boolean => /[aeiouy]/.test(text);

function withoutPlural(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutEnding(word: string): string {
  if (word.endsWith("ied") && word.length > 4) return `${word.slice(0, -3)}y`;
  for (const ending of ["ed", "ing"]) {
    if (!word.endsWith(ending) || word.endsWith("eed")) continue;
    const rest = word.slice(0, -ending.length);
    if (rest.length > 2 && hasVowel(rest)) return rest;
  }
  return word;
}

/** One spelling for American and British forms. */
function oneSpelling(word: string): string {
  return word
    .replace(/([a-z]{3,})our/, "$1or")
    .replace(/([a-z]{3,})is(e|es|ed|ing|ation|ations)$/, "$1iz$2")
    .replace(/ogue(s?)$/, "og$1");
}

function regular(word: string): string {
  let key = withoutEnding(word);
  if (key.length > 3 && key.endsWith("e")) key = key.slice(0, -1);
  if (key.length > 3 && key.at(-1) === key.at(-2) && !/[aeiou]/.test(key.at(-1) ?? "")) {
    key = key.slice(0, -1);
  }
  return key;
}

/** Keys that the suffix rules make of the regular forms of irregular words: "writ" for "writing". */
const IRREGULAR_KEYS = new Map(
  Object.keys(IRREGULAR)
    .filter((base) => base.length > 3)
    .map((base) => [regular(base), base] as const),
);

/** The key of a lower-case word, equal for all its forms ("trained", "training", "trains"). */
export function stem(word: string): string {
  const irregular = IRREGULAR_FORMS.get(word);
  if (irregular) return irregular;
  if (word.length < 4) return word;
  const singular = withoutPlural(oneSpelling(word));
  const base = IRREGULAR_FORMS.get(singular);
  if (base) return base;
  const key = regular(singular);
  return IRREGULAR_KEYS.get(key) ?? key;
}
