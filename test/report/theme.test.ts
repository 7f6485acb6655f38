import { Chalk } from "chalk";
import { describe, expect, it, vi } from "vitest";
import {
  colourTheme,
  glyph,
  loadTheme,
  plainTheme,
  type Role,
} from "../../src/report/text/theme.ts";

const roles: readonly Role[] = ["title", "option", "muted", "warning", "good", "error", "code"];

describe("themes", () => {
  it.each(roles)("leave text alone without colour: %s", async (role) => {
    expect(plainTheme().paint[role]("x")).toBe("x");
    expect((await loadTheme(0)).paint[role]("x")).toBe("x");
  });

  it.each(roles)("paint with colour: %s", (role) => {
    const painted = colourTheme(new Chalk({ level: 2 })).paint[role]("x");
    expect(painted).toMatch(/^\u001b\[.*x\u001b\[.*m$/);
  });

  it("keep at least 40 columns", () => {
    expect([
      plainTheme().width,
      plainTheme({ width: 10 }).width,
      plainTheme({ width: 120 }).width,
    ]).toEqual([80, 40, 120]);
  });

  it("have ASCII for every sign", () => {
    const theme = plainTheme({ unicode: false });
    const names = ["arrow", "dash", "ellipsis", "bullet", "check", "mark", "rule", "bar"] as const;
    for (const name of names) {
      expect(glyph(theme, name)).toMatch(/^[\x20-\x7e]+$/);
      expect(glyph(plainTheme(), name)).not.toBe(glyph(theme, name));
    }
  });

  it("load chalk only where there is colour", async () => {
    const loaded = vi.fn(() => ({ Chalk }));
    vi.doMock("chalk", loaded);
    await loadTheme(0);
    expect(loaded).not.toHaveBeenCalled();
    await loadTheme(1);
    expect(loaded).toHaveBeenCalledOnce();
    vi.doUnmock("chalk");
  });
});
