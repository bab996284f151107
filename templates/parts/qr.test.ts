import qrcode from "qrcode-generator";
import { describe, expect, it } from "vitest";
import { qrCode } from "./qr.ts";

const ADDRESS = "https://guide.example/f/k6n36/";

/** Paints the path's runs back into modules. */
const painted = (markup: string): ReadonlySet<string> => {
  const path = [...markup.matchAll(/ d="([^"]+)" fill="#000"/g)][0]?.[1] ?? "";
  return new Set(
    [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].flatMap(([, x, y, run]) => Array.from({ length: Number(run) }, (_, step) => `${Number(x) + step} ${y}`)),
  );
};

describe("a QR code", () => {
  it("draws exactly the dark modules, four modules from the edge", () => {
    const code = qrcode(0, "M");
    code.addData(ADDRESS);
    code.make();
    const size = code.getModuleCount();
    const expected = new Set<string>();
    for (let row = 0; row < size; row++) for (let column = 0; column < size; column++) if (code.isDark(row, column)) expected.add(`${column + 4} ${row + 4}`);
    const { markup } = qrCode(ADDRESS);
    expect(painted(markup)).toEqual(expected);
    expect(markup).toContain(`viewBox="0 0 ${size + 8} ${size + 8}"`);
  });

  it("is black on white in any theme", () => {
    expect(qrCode(ADDRESS).markup).toContain('fill="#fff"');
  });

  it("has the name its caller gives, or is hidden beside its written address", () => {
    expect(qrCode(ADDRESS, 'La fiche "en ligne"').markup).toContain('role="img" aria-label="La fiche &quot;en ligne&quot;"');
    expect(qrCode(ADDRESS).markup).toContain('aria-hidden="true"');
  });
});
