/** The printed page for the form that shows it: the very letters and style sheets that the guide is printed with. */
import { basename } from "node:path";
import { transformSync } from "esbuild";
import { PAPER_STYLES } from "../../templates/pages/apercu.page.ts";
import { A4_WORK } from "../../templates/print/products/lecture.ts";
import { printStyles } from "../printing/styles.ts";
import { type NamedFile, named } from "./named-file.ts";

/** Apart from the letters of the site: nobody keeps them to read without a network. */
const folder = "/contribuer/papier";

export const paperFiles = (): readonly NamedFile[] => {
  const { css, fonts } = printStyles({ ...A4_WORK, styles: [...A4_WORK.styles, "apercu"], ink: "couleur" });
  const letters = [...fonts].map(([path, { body }]) => ({ path, folder, name: basename(path), content: Buffer.from(body) }));
  // Beside it: found wherever the guide is served.
  const addressed = letters.reduce((text, { path, name, content }) => text.replace(`url(${path})`, `url(${basename(named(folder, name, content))})`), css);
  const { code } = transformSync(addressed, { loader: "css", minify: true, charset: "utf8" });
  return [...letters, { folder, name: PAPER_STYLES, content: Buffer.from(code) }];
};
