/**
 * The codes of everything that can be wrong with a rule set, with requirements or with an answer.
 * All have severity `error`. The pieces named behind each code are its `args`; a `?` marks a piece
 * that may be missing. `suggestion` is what was probably meant, ready to be written instead;
 * `expected` is a list of all that would do. Strings in `args` are untrusted text of the user's files.
 */
export type Code =
  | FileCode
  | SyntaxCode
  | ShapeCode
  | NumberCode
  | ReferenceCode
  | OrderCode
  | ArchitectureCode;

export type FileCode =
  /** `file`: nothing has this name. */
  | "missing-file"
  /** `file`: a folder stands where a file is wanted. */
  | "is-a-folder"
  /** `file`, `reason` (the system's error code): it is there and cannot be read. */
  | "unreadable"
  /** `limit`, and `size?` where it is known, in bytes. */
  | "too-large"
  /** No args: the file holds NUL bytes. */
  | "binary"
  /** No args: the file holds bytes that are not UTF-8. */
  | "not-utf8"
  /** `file`, `expected[]`, `suggestion?`: no kind of a rule set has this file name. */
  | "unknown-file";

export type SyntaxCode =
  /** No args: nothing but blanks and comments. */
  | "empty-file"
  /** No args: a second YAML document starts here. */
  | "several-documents"
  /** No args: a tab indents. */
  | "tab-indentation"
  /** `key`, `firstLine`: the same key a second time in one mapping. */
  | "duplicate-key"
  /** `name`: `*name` is used; aliases are not read. */
  | "alias"
  /** `tag`: `!name` is used; tags are not read. */
  | "tag"
  /** No args: a key is itself a list or a mapping. */
  | "complex-key"
  /** `limit`, in levels. */
  | "too-deep"
  /** `problem` (a kebab-case word of the YAML reader), `message` (its English sentence). */
  | "yaml-syntax";

export type ShapeCode =
  /** `key`, `in` (what kind of thing has no such key: `rule`, `input`, …), `expected[]`, `suggestion?`. */
  | "unknown-key"
  /**
   * `key` (whose text was cut), `text` (what was cut off): a comma in `{ … }` ends a text without quotes.
   */
  | "unquoted-comma"
  /** `key`, `in`. */
  | "missing-key"
  /**
   * `key`, `expected` and `found` (`text`, `number`, `boolean`, `list`, `mapping`, `nothing`; `expected` also
   * `value`: one of a choice, `values`: one or several of them, `condition`), `value?` as written,
   * `suggestion?` (`true` for `yes`).
   */
  | "wrong-type"
  /** `key`, `value`, `expected[]`, `suggestion?`: not one of a closed list. */
  | "unknown-value"
  /** `id`, `style` (`kebab-case`, `snake_case` or `id`: letters, digits and `-`, `_`, `.`). */
  | "bad-id"
  /** `id`: a word of the language, such as `any`, `only` or `unknown`. */
  | "reserved-id"
  /** `value`: not `major.minor.patch`. */
  | "bad-version"
  /** `key`, `value`: not a day of the calendar, written `2026-11-22`. */
  | "bad-date"
  /** `key`, `value`: a weight that is not above zero. */
  | "bad-weight"
  /** `until`, `from`: the last day on which a fact holds lies before the first. */
  | "until-before-from"
  /** `key`: blank text. */
  | "empty-text"
  /** `key`: a list or mapping that must hold something. */
  | "empty-list"
  /** `kind` (`rule`, `input`, `decision`, …), `id`, `firstFile`, `firstLine`. The first also in `related`. */
  | "duplicate-id"
  /** `key`, `value`: the same twice in one list. */
  | "duplicate-value"
  /** `argument`: an assignment without `=` or without an id before it. */
  | "bad-assignment";

export type NumberCode =
  /** `key`, `value`: not a number, a range or a comparison. */
  | "bad-number"
  /** `key`, `value`: below zero. */
  | "negative-number"
  /** `key`, `value`, `unit`, `expected[]` (empty where no unit may be written), `suggestion?`. */
  | "wrong-unit"
  /** `key`, `value`: the range ends before it starts. */
  | "empty-range"
  /** `unit`, `factor`: the unit itself must have the factor 1, and every factor must be above 0. */
  | "bad-factor";

export type ReferenceCode =
  /** `id`, `suggestion?`: neither an input nor, where one may stand, a decision. */
  | "unknown-input"
  /** `id`, `expected[]`, `suggestion?`. */
  | "unknown-decision"
  /** `decision`, `option`, `expected[]`, `suggestion?`. */
  | "unknown-option"
  /** `id`, `suggestion?`. */
  | "unknown-fact"
  /** `id`, `suggestion?`. */
  | "unknown-trap"
  /** `id`, `suggestion?`: not a step of the blueprint. */
  | "unknown-step"
  /** `id`, `comparison`, `expected[]`, `suggestion?`. */
  | "unknown-column"
  /** `comparison`, `row`, `column`: the row says nothing in this column. */
  | "missing-cell"
  /** `expected[]`: a claim that says none of these. */
  | "empty-claim"
  /** `input`, `value`: a claim's `monotone` wants `up` or `down`, for an input whose values have an order. */
  | "bad-direction";

export type OrderCode =
  /** `cycle[]`: decision ids, the first repeated at the end. The other references are in `related`. */
  | "decision-cycle"
  /** `decision`, `named`: `decision` names one that the stated order puts later. */
  | "later-decision"
  /** `decision`: it exists, and the stated order leaves it out. */
  | "unlisted-decision"
  /** `decision`: a condition over answers alone names a decision. */
  | "decision-not-allowed"
  /** `id`, `first`: a second input says `lens: true`. */
  | "several-lenses"
  /** `id`: a lens must be of type `choice` and have a default. */
  | "bad-lens"
  /** `id`, `first`: a second comparison says `main: true`. */
  | "several-mains";

export type ArchitectureCode =
  /** `file`: answers stand at the top, as in requirements, and there are no decisions. */
  | "answers-alone"
  /** `id`, `expected`: the file's decisions were taken by another rule set than the one in use. */
  | "rule-set-mismatch"
  /** `decision`, `chosen[]`, `decided[]`: a deviation accepts something else than what was decided. */
  | "deviation-mismatch";
