import qrcode from "qrcode-generator";
import { type Html, html, trusted } from "../html.ts";

/** White modules around the code: the standard asks for four, and telephones need them. */
const QUIET_ZONE = 4;

/** One run of dark modules a row at a time: far fewer commands than one square a module. */
const pathOf = (isDark: (row: number, column: number) => boolean, size: number): string => {
  let path = "";
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!isDark(row, column)) continue;
      const start = column;
      while (column + 1 < size && isDark(row, column + 1)) column++;
      const run = column - start + 1;
      path += `M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${run}v1h-${run}z`;
    }
  }
  return path;
};

/** A QR code as one path. `name` is what assistive tools read; without it the code is hidden: its address is written beside it. */
export const qrCode = (text: string, name?: string): Html => {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const side = size + 2 * QUIET_ZONE;
  const access = name === undefined ? trusted(`aria-hidden="true" focusable="false"`) : html`role="img" aria-label="${name}"`;
  return html`<svg class="qr" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" ${access}><path class="qr-fond" d="M0 0h${side}v${side}H0z" fill="#fff"/><path d="${pathOf((row, column) => code.isDark(row, column), size)}" fill="#000"/></svg>`;
};
