import type { FileCode, SyntaxCode } from "../../ruleset/document/codes.ts";
import { type Describe, filled, says, suggests, unended } from "./sentences.ts";

/** Files that cannot be read, and YAML that is none. */
export const FILE_MESSAGES = {
  "missing-file": says("there is no file {file}"),
  "is-a-folder": says("{file} is a folder", "name a file in it"),
  unreadable: says("{file} cannot be read ({reason:text})"),
  "too-large": (args) => {
    const known = "this has {size:bytes}; the limit is {limit:bytes}";
    const message = args["size"] === undefined ? "this is larger than {limit:bytes}" : known;
    return { message: filled(message, args) };
  },
  binary: says("this is not text: it holds zero bytes", "save it as YAML or JSON in UTF-8"),
  "not-utf8": says("this is not UTF-8", "save it in UTF-8"),
  "unknown-file": suggests("no part of a rule set is named {file}", "its parts are"),
  "empty-file": says("the file is empty"),
  "several-documents": says(
    "a second YAML document starts here",
    "keep one document a file; remove the line `---`",
  ),
  "tab-indentation": says("a tab indents this line", "YAML is indented with blanks"),
  "duplicate-key": says("{key} stands here a second time; the first is in line {firstLine:text}"),
  alias: says("the alias {name} is used; aliases are not read", "write out what it stands for"),
  tag: says("the tag {tag} is used; tags are not read", "remove the tag"),
  "complex-key": says("a key is a list or a mapping; keys are words"),
  "too-deep": says("this is nested deeper than {limit:text} levels"),
  "yaml-syntax": (args) => ({
    message: unended(args, "message") || filled("this is not YAML ({problem:text})", args),
  }),
} as const satisfies Record<FileCode | SyntaxCode, Describe>;
