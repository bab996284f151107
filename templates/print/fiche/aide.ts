/** The left column, second half: for whom, how, with what, and when there is a workshop. */

import { capitalized } from "../../../src/model/capitalized.ts";
import type { Guide } from "../../../src/model/guide.ts";
import { hoursInWords } from "../../../src/model/horaires.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Html, html, joined } from "../../html.ts";
import { typeset } from "../../parts/typography.ts";
import { fact, section } from "./section.ts";

/** The words of the référentiel for a list of identifiers, in its order. */
const named = (entries: readonly { readonly id: string; readonly nom: string }[], ids: readonly string[] = []): readonly string[] =>
  entries.filter(({ id }) => ids.includes(id)).map(({ nom }) => typeset(nom));

/** « Adultes, seniors, jeunes »: one capital, at the start. */
const enumeration = (words: readonly string[]): string =>
  words.map((word, index) => (index === 0 ? word : word.charAt(0).toLocaleLowerCase("fr") + word.slice(1))).join(", ");

export const publics = ({ referentiel }: Guide, structure: Structure): Html | undefined => {
  const { publics_specifiquement_adresses, prise_en_charge_specifique } = structure;
  const list = enumeration(named(referentiel.publics, structure.publics));
  return section("Publics ciblés", [
    list && html`<p>${list}</p>`,
    fact("Plus particulièrement", publics_specifiquement_adresses && enumeration(publics_specifiquement_adresses.map(typeset))),
    fact("Prise en charge spécifique", prise_en_charge_specifique && enumeration(prise_en_charge_specifique.map(typeset))),
    fact("Référent pour les professionnels", enumeration(named(referentiel.referents, structure.referent))),
  ]);
};

const people = (count: number | undefined, one: string, several: string): string | undefined =>
  count ? `${count}\u00a0${count > 1 ? several : one}` : undefined;

const interprete = ({ referentiel }: Guide, { interprete: said }: Structure): string | undefined => {
  if (!said) return undefined;
  const languages = named(referentiel.langues, said.langues).join(", ");
  if (languages) return languages;
  return said.present === undefined ? undefined : said.present ? "oui" : "non";
};

export const accompagnement = (guide: Guide, structure: Structure): Html | undefined => {
  const { modalites_accompagnement, accompagnateurs, dispositif_programmes_nationaux = [], formations_labels = [], autres_formations_labels = [] } = structure;
  const team = [
    people(accompagnateurs?.salaries, "personne salariée", "personnes salariées"),
    people(accompagnateurs?.benevoles, "bénévole", "bénévoles"),
    accompagnateurs?.precisions && typeset(accompagnateurs.precisions),
  ].filter(Boolean);
  return section("Accompagnement", [
    fact("Façon d’aider", enumeration(named(guide.referentiel.interventions, structure.intervention))),
    fact("Format", modalites_accompagnement && enumeration(modalites_accompagnement.map((format) => format.replace(/^Accompagnement /, "")).map(capitalized))),
    fact("Accompagnateurs", team.join(" · ")),
    fact("Interprète", interprete(guide, structure)),
    fact("Labels", [...dispositif_programmes_nationaux, ...formations_labels, ...autres_formations_labels].map(typeset).join(", ")),
  ]);
};

const equipment = ({ referentiel }: Guide, { materiel: items = [] }: Structure): readonly Html[] =>
  items.map(({ type, nombre, libre_acces, precisions }) => {
    const known = referentiel.materiel.find(({ id }) => id === type);
    const words = nombre === undefined ? capitalized(known?.singulier ?? type) : `${nombre}\u00a0${nombre > 1 ? known?.pluriel : known?.singulier}`;
    return html`<li>${joined([joined([words, libre_acces && "en libre accès"], ", "), precisions && typeset(precisions)], " · ")}</li>`;
  });

export const materiel = (guide: Guide, structure: Structure): Html | undefined => {
  const { acces_internet: internet } = structure;
  const access =
    internet &&
    [
      internet.wifi && "Wi-Fi",
      internet.libre_service && "postes en libre-service",
      internet.gratuit && "gratuit",
      internet.precisions && typeset(internet.precisions),
    ].filter(Boolean);
  const items = equipment(guide, structure);
  return section("Matériel", [items.length > 0 && html`<ul class="materiel">${items}</ul>`, fact("Accès à internet", access?.join(", "))]);
};

const SIGNUP = { obligatoire: "sur inscription", conseillée: "inscription conseillée", libre: "sans inscription" } as const;

export const rendezVous = ({ rendez_vous_reguliers = [] }: Structure): Html | undefined =>
  section(
    "Ateliers et permanences",
    rendez_vous_reguliers.map(({ titre, format, horaires, inscription, lieu, precisions }) => {
      const details = joined(
        [
          ...hoursInWords(horaires).map(typeset),
          format === "individuel" && "en individuel",
          inscription && SIGNUP[inscription],
          lieu && typeset(lieu),
          precisions && typeset(precisions),
        ],
        " · ",
      );
      return html`<p><b>${typeset(titre)}</b> ${details}</p>`;
    }),
  );
