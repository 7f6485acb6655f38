import { expect, test } from "vitest";
import { superseded } from "../../../src/cli/records/supersede.ts";

const by = { label: "ADR-0007", title: "7. $& Tea", file: "0007-tea.md" };

test.each([
  [
    "MADR 4",
    '---\nstatus: "accepted"\ndate: 2026-01-01\n---\n\n# A\n',
    '---\nstatus: "superseded by [ADR-0007](0007-tea.md)"\ndate: 2026-01-01\n---\n\n# A\n',
  ],
  [
    "MADR 4 with Windows line ends",
    "---\r\ndate: 2026-01-01\r\nstatus: accepted # since May\r\n---\r\n# A\r\n",
    '---\r\ndate: 2026-01-01\r\nstatus: "superseded by [ADR-0007](0007-tea.md)"\r\n---\r\n# A\r\n',
  ],
  [
    "Nygard",
    "# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\nWhy\n",
    "# 1. A\n\n## Status\n\nSuperseded by [7. $& Tea](0007-tea.md)\n\n## Context\n\nWhy\n",
  ],
  [
    "Nygard with links",
    "# 2. A\n\n## Status\n\nAccepted\n\nSupersedes [1. B](0001-b.md)\n\n## Context\n",
    "# 2. A\n\n## Status\n\nSuperseded by [7. $& Tea](0007-tea.md)\n\nSupersedes [1. B](0001-b.md)\n\n## Context\n",
  ],
  [
    "Nygard at the end",
    "# 1. A\n\n## Status\n\nProposed\n",
    "# 1. A\n\n## Status\n\nSuperseded by [7. $& Tea](0007-tea.md)\n\n",
  ],
  [
    "log4brains",
    "# A\n\n- Status: accepted\n- Date: 2026-01-01\n",
    "# A\n\n- Status: superseded by [ADR-0007](0007-tea.md)\n- Date: 2026-01-01\n",
  ],
])("%s", (_, before, after) => {
  expect(superseded(before, by, "x.md")).toBe(after);
});

test("a record without a status is left alone", () => {
  expect(() => superseded("# A\n\nText\n", by, "x.md")).toThrow("'x.md' has no status to change");
});
