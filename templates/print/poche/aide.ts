/** What a place does for people, in the words of a resident. */
import { plainDomainsOf } from "../../../src/knowledge/plain-words.ts";
import type { Guide } from "../../../src/model/guide.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Html, html } from "../../html.ts";
import { typeset } from "../../parts/typography.ts";

/** For the middle of a sentence; initials stay as they are: « RSA ». */
export const uncapitalized = (words: string): string => (/^\p{Lu}{2}/u.test(words) ? words : words.charAt(0).toLocaleLowerCase("fr") + words.slice(1));

/** « ordinateurs, imprimante, Wi-Fi gratuit »: what can be used on the spot, without counting. */
export const onTheSpot = ({ referentiel }: Guide, { materiel = [], acces_internet: internet }: Structure): readonly string[] => {
  const types = [...new Set(materiel.map(({ type }) => type))];
  const items = types.flatMap((type) => {
    const known = referentiel.materiel.find(({ id }) => id === type);
    const count = materiel.reduce((total, item) => total + (item.type === type ? (item.nombre ?? 2) : 0), 0);
    return known ? [count > 1 ? known.pluriel : known.singulier] : [];
  });
  const free = internet?.gratuit ? " gratuit" : "";
  return [...items, ...(internet?.wifi ? [`Wi-Fi${free}`] : internet ? [`internet${free}`] : [])];
};

/** « jeunes, demandeurs d'emploi », when not everyone is received. */
export const receivedOnly = ({ referentiel }: Guide, { publics = [] }: Structure): string | undefined => {
  if (publics.length === 0 || publics.includes("tous")) return undefined;
  const names = referentiel.publics.filter(({ id }) => publics.includes(id)).map(({ nom }) => nom);
  return names.map(uncapitalized).join(", ");
};

const line = (domain: string, words: readonly string[]): Html => html`<li><b>${typeset(domain)}</b> ${typeset(words.join(", "))}</li>`;

export const aide = (guide: Guide, structure: Structure): Html => {
  const domains = plainDomainsOf(guide, structure).map(({ nom, mots }) => line(nom, mots));
  const things = onTheSpot(guide, structure);
  return html`<ul class="aider">${domains}${things.length > 0 ? line("Sur place", things) : undefined}</ul>`;
};
