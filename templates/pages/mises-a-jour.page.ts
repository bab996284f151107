import { latestChanges } from "../../src/knowledge/changes.ts";
import { paths } from "../../src/model/addresses.ts";
import { groupBy } from "../../src/model/grouping.ts";
import { html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { ligne } from "../parts/ligne.ts";
import { displayDate } from "../parts/typography.ts";
import type { Site } from "../site.ts";

/** As many as can be read: the data files have the date of every page. */
const SHOWN = 100;

/** /mises-a-jour/: the pages that changed last. */
export const misesAJourPage = (site: Site): Page<object> =>
  page(paths.misesAJour, () =>
    layout(site, {
      path: paths.misesAJour,
      title: "Mises à jour des fiches",
      description: `Les fiches modifiées ou vérifiées en dernier : ${site.guide.edition.nom_territoire}.`,
      styles: ["parts/code", "parts/ligne"],
      feed: { path: paths.fluxMisesAJour, title: "Mises à jour des fiches" },
      main: html`<h1>Mises à jour des fiches</h1>
<p class="chapeau">Les fiches modifiées ou vérifiées, de la plus récente à la plus ancienne${site.guide.structures.length > SHOWN && ` (les ${SHOWN} premières)`}.</p>
${[...groupBy(latestChanges(site.guide, SHOWN), ({ date }) => date)].map(
  ([date, changes]) => html`<section><h2><time datetime="${date}">${displayDate(date)}</time></h2>
<ul class="lignes">${changes.map(({ structure, nature }) => ligne(site, structure, { detail: nature === "vérification" ? "Vérifiée, rien n’a changé" : "Fiche modifiée" }))}</ul></section>
`,
)}
<p><a href="${site.href(paths.fluxMisesAJour)}">Suivre par flux RSS</a></p>`,
    }),
  );
