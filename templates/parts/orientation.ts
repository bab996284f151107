import { type Answer, answersNear } from "../../src/knowledge/nearest-skilled.ts";
import { paths } from "../../src/model/addresses.ts";
import { groupBy } from "../../src/model/grouping.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html, joined } from "../html.ts";
import type { Site } from "../site.ts";
import { place } from "./lieu.ts";
import { typeset } from "./typography.ts";

/** « Impôts (maîtrise, estimé) »: the word, not the stars, since many stand in one sentence. */
const answered = (site: Site, { service, offer: { niveau, estime } }: Answer): Html =>
  html`<a href="${site.href(paths.service(service.id))}">${typeset(service.nom_court)}</a> (${niveau}${estime && " estimé"})`;

/** For what this place does not do: the nearest place that masters it, each place once with all it answers. */
export const orientation = (site: Site, structure: Structure): Html | undefined => {
  const answers = answersNear(site.guide, structure);
  if (answers.length === 0) return undefined;
  return html`<section class="orientation"><h2>Pour un autre besoin, près d’ici</h2>
<dl>${[...groupBy(answers, ({ offer }) => offer.structure)].map(
    ([
      other,
      services,
    ]) => html`<div><dt><a href="${site.href(paths.structure(other.id))}">${typeset(other.nom)}</a> <span class="discret">${place(site.guide, other)}</span></dt><dd>${joined(
      services.map((answer) => answered(site, answer)),
      ", ",
    )}</dd></div>
`,
  )}</dl></section>`;
};
