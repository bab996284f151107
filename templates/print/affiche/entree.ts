/** A place in the list of a territoire's poster: the fewer they are, the more is said of each. */
import { plainDomainsOf } from "../../../src/knowledge/plain-words.ts";
import type { Guide } from "../../../src/model/guide.ts";
import { hoursInWords } from "../../../src/model/horaires.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Html, html } from "../../html.ts";
import { displayTelephone, typeset } from "../../parts/typography.ts";
import { onTheSpot } from "../poche/aide.ts";

/** « tout »: enough to go there without opening the guide; « aide »: what for; « contact »: where and how to call. */
export type Detail = "tout" | "aide" | "contact";

/** Longer addresses than this would leave no room for the names. */
const LONGEST_ADDRESS = 70;

const address = ({ adresse, commune }: Structure): string => typeset(adresse === undefined || adresse.length > LONGEST_ADDRESS ? commune : adresse);

/** By domain; with its services in a few words when there is room to say all. */
const helpOf = (guide: Guide, structure: Structure, detail: Detail): readonly Html[] => {
  const things = onTheSpot(guide, structure);
  const domains = plainDomainsOf(guide, structure);
  if (detail === "contact") return [];
  if (detail === "aide")
    return [...domains.map(({ nom }) => nom), ...(things.length > 0 ? ["Matériel ou internet sur place"] : [])].map(
      (words) => html`<li>${typeset(words)}</li>`,
    );
  return [...domains, ...(things.length > 0 ? [{ nom: "Sur place", mots: things }] : [])].map(
    ({ nom, mots }) => html`<li><b>${typeset(nom)}</b>&nbsp;: ${typeset(mots.join(", "))}</li>`,
  );
};

export const entree = (guide: Guide, structure: Structure, detail: Detail): Html => {
  const { id, nom, telephone, horaires } = structure;
  const helps = helpOf(guide, structure, detail);
  const hours = detail === "tout" ? hoursInWords(horaires) : [];
  return html`<li><span class="code">${guide.code(id)}</span><div><p class="nom">${typeset(nom)}</p><p class="adresse">${address(structure)}</p>${
    telephone ? html`<p class="tel">${displayTelephone(telephone)}</p>` : undefined
  }${hours.map((sentence) => html`<p class="heures">${typeset(sentence)}</p>`)}${helps.length > 0 ? html`<ul class="pour">${helps}</ul>` : undefined}</div></li>`;
};
