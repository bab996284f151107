/** What large print says of a place, block after block: each is read whole, none is cut in the middle of a line. */
import { isEstimated } from "../../../src/knowledge/rankings.ts";
import { appointmentOf } from "../../../src/knowledge/welcome.ts";
import { capitalized } from "../../../src/model/capitalized.ts";
import type { Guide } from "../../../src/model/guide.ts";
import { hoursInWords } from "../../../src/model/horaires.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Child, type Html, html } from "../../html.ts";
import { equipmentInWords, internetInWords } from "../../parts/accueil-du-public.ts";
import { markdown } from "../../parts/markdown.ts";
import { displayTelephone, telephoneHref, typeset } from "../../parts/typography.ts";
import { displayUrl } from "../display-url.ts";
import { levelPicture } from "../stars.ts";
import { paragraphsOf } from "./paragraphs.ts";

export interface Bloc {
  readonly title: string;
  /** What stands above the title, for the first of several blocks. */
  readonly above?: string;
  readonly lines: readonly Child[];
}

const labelled = (label: string, value: string | undefined): Child => value && html`<b>${label}&nbsp;:</b> ${typeset(value)}`;

const call = ({ telephone, courriels = [], site_web = [], prise_rdv }: Structure): Bloc => ({
  title: "Téléphone",
  lines: [
    telephone
      ? html`<span class="telephone"><a href="${telephoneHref(telephone)}">${displayTelephone(telephone)}</a></span>`
      : html`<span class="a-ecrire"></span>`,
    prise_rdv && html`Rendez-vous en ligne&nbsp;: <a href="${prise_rdv}">${displayUrl(prise_rdv)}</a>`,
    ...courriels.map((courriel) => html`<a href="mailto:${courriel}">${displayUrl(courriel)}</a>`),
    ...site_web.map((url) => html`<a href="${url}">${displayUrl(url)}</a>`),
  ],
});

const go = ({ adresse, complement_adresse, code_postal, commune, transports = [], tournee }: Structure): Bloc => ({
  title: "Adresse",
  lines: [
    adresse ? typeset(adresse) : !tournee && "Adresse exacte à demander au lieu.",
    complement_adresse && typeset(complement_adresse),
    `${code_postal} ${typeset(commune)}`,
    ...transports.map((transport) => typeset(transport)),
  ],
});

const when = ({ horaires, horaires_precisions, tournee = [] }: Structure): Bloc => {
  const lines = [...hoursInWords(horaires), ...(horaires_precisions ? [horaires_precisions] : [])].map(typeset);
  const stops = tournee.map(
    ({ lieu, commune, horaires: own, precisions }) =>
      html`<b>${typeset(commune)}</b>, ${typeset([lieu, ...hoursInWords(own), precisions].filter(Boolean).join(". "))}`,
  );
  return { title: "Horaires", lines: lines.length + stops.length === 0 ? [html`<span class="a-ecrire"></span>`] : [...lines, ...stops] };
};

const APPOINTMENT = { avec: "Sur rendez-vous.", sans: "Sans rendez-vous.", "avec ou sans": "Avec ou sans rendez-vous." } as const;

const before = (structure: Structure): Bloc => {
  const { frais_a_charge = [], tarifs, pieces_a_apporter = [], conditions_acces, demarche, delai } = structure;
  const appointment = appointmentOf(structure);
  return {
    title: "Avant de venir",
    lines: [
      appointment && html`<b>${APPOINTMENT[appointment]}</b>`,
      frais_a_charge.length > 0 && html`<b>${frais_a_charge.join(", ")}.</b>`,
      tarifs && typeset(tarifs),
      labelled("À apporter", pieces_a_apporter.join(", ") || undefined),
      labelled("Accès", conditions_acces),
      labelled("Démarche", demarche),
      labelled("Délai", delai),
    ],
  };
};

/** The services offered, domain by domain, each with its stars and their word. */
const helps = (guide: Guide, structure: Structure): readonly Bloc[] => {
  const offered = guide.referentiel.categories.flatMap(({ nom, services }): readonly Bloc[] => {
    const lines = services.flatMap((service) => {
      const niveauId = structure.expertises?.[service.id];
      if (niveauId === undefined) return [];
      const niveau = guide.niveau(niveauId);
      const estime = isEstimated(structure, niveauId);
      return [
        html`${typeset(service.nom)}<br><span class="etoiles">${levelPicture(niveau, estime)} <b>${niveau.nom.toLocaleLowerCase("fr")}</b>${estime ? ", estimé" : ""}</span>`,
      ];
    });
    return lines.length === 0 ? [] : [{ title: nom, lines }];
  });
  return offered.map((bloc, index) => (index === 0 ? { ...bloc, above: "Ce lieu vous aide pour\u00a0:" } : bloc));
};

const named = (entries: readonly { readonly id: string; readonly nom: string }[], ids: readonly string[] = []): string =>
  capitalized(
    entries
      .filter(({ id }) => ids.includes(id))
      .map(({ nom }) => nom.toLocaleLowerCase("fr").replace("rsa", "RSA").replace("français", "français"))
      .join(", "),
  );

const forWhom = (
  { referentiel }: Guide,
  { publics, intervention, publics_specifiquement_adresses = [], prise_en_charge_specifique = [] }: Structure,
): Bloc => ({
  title: "Pour qui, comment",
  lines: [
    typeset(named(referentiel.publics, publics)),
    labelled("En particulier", [...publics_specifiquement_adresses, ...prise_en_charge_specifique].join(", ") || undefined),
    labelled("Façon d’aider", named(referentiel.interventions, intervention) || undefined),
  ],
});

const onTheSpot = (guide: Guide, structure: Structure): Bloc => ({
  title: "Sur place",
  lines: [...(structure.materiel ?? []).map((item) => capitalized(equipmentInWords(guide, item))), labelled("Internet", internetInWords(structure))],
});

const workshops = ({ rendez_vous_reguliers = [] }: Structure): Bloc => ({
  title: "Ateliers et permanences",
  lines: rendez_vous_reguliers.map(
    ({ titre, horaires, lieu, precisions, inscription }) =>
      html`<b>${typeset(titre)}.</b> ${typeset([...hoursInWords(horaires), inscription === "obligatoire" && "Sur inscription", lieu, precisions].filter(Boolean).join(". "))}`,
  ),
});

const more = ({ presentation_detail }: Structure): Bloc => ({
  title: "En savoir plus",
  lines: paragraphsOf(presentation_detail ?? "").map((paragraph): Html => markdown(paragraph, 4)),
});

const says = (line: Child): boolean => line !== undefined && line !== null && line !== false && line !== "";

/** What a person needs first comes first; blocks with nothing to say are left out. */
export const blocsOf = (guide: Guide, structure: Structure): readonly Bloc[] =>
  [
    call(structure),
    go(structure),
    when(structure),
    before(structure),
    ...helps(guide, structure),
    forWhom(guide, structure),
    workshops(structure),
    onTheSpot(guide, structure),
    more(structure),
  ].flatMap((bloc) => {
    const lines = bloc.lines.filter(says);
    return lines.length === 0 ? [] : [{ ...bloc, lines }];
  });
