import type { FileCode, SyntaxCode } from "../../ruleset/document/codes.ts";
import { bytes, type Describe, quoted, suggestion, text } from "./phrase.ts";

/** Files that cannot be read, and YAML that is none. */
export const FILE_MESSAGES = {
  "missing-file": (args) => ({ message: `there is no file ${quoted(args, "file")}` }),
  "is-a-folder": (args) => ({
    message: `${quoted(args, "file")} is a folder`,
    help: "name a file in it",
  }),
  unreadable: (args) => ({
    message: `${quoted(args, "file")} cannot be read (${text(args, "reason")})`,
  }),
  "too-large": (args) => ({
    message:
      args["size"] === undefined
        ? `this is larger than ${bytes(args, "limit")}`
        : `this has ${bytes(args, "size")}; the limit is ${bytes(args, "limit")}`,
  }),
  binary: () => ({
    message: "this is not text: it holds zero bytes",
    help: "save it as YAML or JSON in UTF-8",
  }),
  "not-utf8": () => ({ message: "this is not UTF-8", help: "save it in UTF-8" }),
  "unknown-file": (args) => ({
    message: `no part of a rule set is named ${quoted(args, "file")}`,
    ...suggestion(args, "its parts are"),
  }),
  "empty-file": () => ({ message: "the file is empty" }),
  "several-documents": () => ({
    message: "a second YAML document starts here",
    help: "keep one document a file; remove the line `---`",
  }),
  "tab-indentation": () => ({
    message: "a tab indents this line",
    help: "YAML is indented with blanks",
  }),
  "duplicate-key": (args) => ({
    message: `${quoted(args, "key")} stands here a second time; the first is in line ${text(args, "firstLine")}`,
  }),
  alias: (args) => ({
    message: `the alias ${quoted(args, "name")} is used; aliases are not read`,
    help: "write out what it stands for",
  }),
  tag: (args) => ({
    message: `the tag ${quoted(args, "tag")} is used; tags are not read`,
    help: "remove the tag",
  }),
  "complex-key": () => ({ message: "a key is a list or a mapping; keys are words" }),
  "too-deep": (args) => ({
    message: `this is nested deeper than ${text(args, "limit")} levels`,
  }),
  "yaml-syntax": (args) => ({
    message:
      text(args, "message").replace(/\.$/, "") || `this is not YAML (${text(args, "problem")})`,
  }),
} as const satisfies Record<FileCode | SyntaxCode, Describe>;
