import { paths } from "../../src/model/addresses.ts";
import type { Guide } from "../../src/model/guide.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Child, type Html, html, joined } from "../html.ts";
import type { Site } from "../site.ts";
import { fact } from "./avant-d-y-aller.ts";
import { counted, typeset } from "./typography.ts";

const named = (entries: readonly { readonly id: string; readonly nom: string }[], ids: readonly string[]): readonly string[] =>
  entries.filter(({ id }) => ids.includes(id)).map(({ nom }) => nom);

const list = (items: readonly (Child | undefined)[]): Child => items.some(Boolean) && joined(items, ", ");

const audiences = (site: Site, { publics = [], publics_specifiquement_adresses = [] }: Structure): Child => {
  const known = site.guide.referentiel.publics.filter(({ id }) => publics.includes(id));
  const links = known.map(({ id, nom }) => html`<a href="${site.href(paths.public(id))}">${typeset(nom)}</a>`);
  const more = publics_specifiquement_adresses.filter((name) => !known.some(({ nom, national }) => nom === name || national === name));
  return list([...links, ...more]);
};

const helpers = ({ accompagnateurs }: Structure): Child => {
  if (accompagnateurs === undefined) return undefined;
  const { salaries, benevoles, precisions } = accompagnateurs;
  return list([salaries ? counted(salaries, "salarié") : "", benevoles ? counted(benevoles, "bénévole") : "", precisions && typeset(precisions)]);
};

const languages = (guide: Guide, { interprete }: Structure): Child =>
  interprete && list([...named(guide.referentiel.langues, interprete.langues ?? []), interprete.present ? "interprète sur place" : ""]);

/** « 10 ordinateurs en libre accès », « une imprimante », « tablettes ». */
export const equipmentInWords = (guide: Guide, { type, nombre, libre_acces, precisions }: NonNullable<Structure["materiel"]>[number]): string => {
  const kind = guide.referentiel.materiel.find(({ id }) => id === type);
  if (kind === undefined) return type;
  const one = `${kind.genre === "f" ? "une" : "un"} ${kind.singulier}`;
  const count = nombre === undefined ? kind.pluriel : nombre === 1 ? one : `${nombre}\u00a0${kind.pluriel}`;
  return typeset(`${count}${libre_acces ? " en libre accès" : ""}${precisions ? ` (${precisions})` : ""}`);
};

const equipment = (site: Site, { materiel = [] }: Structure): Child =>
  list(materiel.map((item) => html`<a href="${site.href(paths.materiel(item.type))}">${equipmentInWords(site.guide, item)}</a>`));

/** « Wi-Fi, postes en libre-service, gratuit » ; nothing is said of what is not known. */
export const internetInWords = ({ acces_internet }: Structure): string | undefined => {
  if (acces_internet === undefined) return undefined;
  const { wifi, libre_service, gratuit, precisions } = acces_internet;
  const words = [wifi && "Wi-Fi", libre_service && "postes en libre-service", gratuit && "gratuit", gratuit === false && "payant", precisions];
  return typeset(words.filter(Boolean).join(", ")) || undefined;
};

/** For whom, how, in which language, with what equipment. */
export const accueilDuPublic = (site: Site, structure: Structure): Html | undefined => {
  const { guide } = site;
  const { prise_en_charge_specifique = [], intervention = [], modalites_accompagnement = [], dispositif_programmes_nationaux = [] } = structure;
  const labels = [...dispositif_programmes_nationaux, ...(structure.formations_labels ?? []), ...(structure.autres_formations_labels ?? [])];
  const facts = [
    fact("Publics", audiences(site, structure)),
    fact("Prises en charge spécifiques", typeset(prise_en_charge_specifique.join(", "))),
    fact("Façon d’aider", typeset(named(guide.referentiel.interventions, intervention).join(", "))),
    fact("Accompagnement", typeset(modalites_accompagnement.join(", "))),
    fact("Accompagnateurs", helpers(structure)),
    fact("Langues", languages(guide, structure)),
    fact("Accès à internet", internetInWords(structure)),
    fact("Matériel", equipment(site, structure)),
    fact("Dispositifs et labels", typeset(labels.join(", "))),
    fact("Ressource pour les professionnels", typeset(named(guide.referentiel.referents, structure.referent ?? []).join(", "))),
    fact("Accessibilité du lieu", structure.fiche_acces_libre && html`<a href="${structure.fiche_acces_libre}">fiche acceslibre</a>`),
  ].filter((line) => line !== false);
  return facts.length === 0 ? undefined : html`<section><h2>Publics, accompagnement, matériel</h2><dl class="faits">${facts}</dl></section>`;
};
