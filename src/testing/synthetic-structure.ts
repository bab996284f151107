/** One made-up structure: some sparse, most ordinary, a few with every field filled in. */

import type { YamlData, YamlGroup } from "../exchange/yaml/write.ts";
import { slugOf } from "../model/comparable.ts";
import { FRAIS, MODALITES_ACCES, MODALITES_ACCOMPAGNEMENT, PRISES_EN_CHARGE, PUBLICS_NATIONAUX } from "../model/national.ts";
import { NIVEAUX, type Referentiel, servicesOf } from "../model/referentiel.ts";
import type { Random } from "./random.ts";
import type { SyntheticCommune } from "./synthetic-communes.ts";
import * as words from "./synthetic-words.ts";

export interface Setting {
  readonly random: Random;
  readonly referentiel: Referentiel;
  readonly commune: SyntheticCommune;
  readonly territoire: string;
  /** Rank in the guide: makes telephone numbers and SIRETs unique. */
  readonly rank: number;
}

/** How much a structure says of itself: the probability that an optional field is filled in. */
type Filled = (probability: number, value: () => YamlData) => YamlData;

/** Blocks of landline numbers that the telecom regulator keeps for fiction. */
const FICTIONAL_NUMBERS = ["01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49"] as const;

const telephoneOf = (rank: number): string => {
  const last = String(Math.floor(rank / FICTIONAL_NUMBERS.length) % 10_000).padStart(4, "0");
  return `${FICTIONAL_NUMBERS[rank % FICTIONAL_NUMBERS.length]} ${last.slice(0, 2)} ${last.slice(2)}`;
};

/** What a digit adds to Luhn's sum when it is doubled. */
const DOUBLED = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9] as const;

/** Adds the digit that makes the whole number pass Luhn's test. */
const withLuhn = (digits: string): string => {
  const sum = [...digits].reverse().reduce((total, digit, index) => total + ((index % 2 === 0 ? DOUBLED[Number(digit)] : undefined) ?? Number(digit)), 0);
  return digits + String((10 - (sum % 10)) % 10);
};

/** In a block of numbers that the register has not given out yet. */
export const siretOf = (rank: number): string => withLuhn(`${withLuhn(String(99_900_000 + rank))}0001`);

const nameOf = ({ random, commune }: Setting, kind: words.Kind): string => {
  const name = `${kind.nom} ${random.pick(words.NOUNS)} ${random.pick(words.COMPLEMENTS)}`;
  if (random.chance(0.02)) {
    return `${name} – espace de médiation numérique, d'accueil des habitants et d'accompagnement aux démarches (antenne de ${commune.nom})`.slice(0, 140);
  }
  return random.chance(0.25) ? `${name} – ${commune.nom}` : name;
};

const detailOf = (random: Random): string => {
  const paragraphs = Array.from({ length: random.integer(1, 3) }, () => random.some(words.SENTENCES, random.integer(1, 3)).join(" "));
  const list = random.chance(0.2)
    ? [
        random
          .some(words.WORKSHOPS, 3)
          .map((title) => `- **${title}**`)
          .join("\n"),
      ]
    : [];
  return [...paragraphs, ...list].join("\n\n");
};

const presentation = ({ random }: Setting, filled: Filled): YamlGroup => ({
  presentation_resume: filled(0.85, () => `${random.pick(words.OPENINGS)} ${random.chance(0.4) ? random.pick(words.SENTENCES) : ""}`.trim().slice(0, 280)),
  presentation_detail: filled(0.6, () => `${detailOf(random)}\n`),
});

const place = ({ random, commune, territoire }: Setting, filled: Filled): YamlGroup => {
  const position = random.pick(["exacte", "exacte", "rue", "quartier", "commune"]);
  const spread = position === "commune" ? 0 : position === "quartier" ? 0.004 : 0.012;
  const near = (centre: number) => Math.round((centre + (random.next() - 0.5) * 2 * (position === "quartier" ? 0 : spread)) * 1e5) / 1e5;
  const located = random.chance(0.9);
  return {
    adresse: `${random.integer(1, 180)}${random.chance(0.1) ? " bis" : ""} ${random.pick(words.STREETS)} ${random.pick(words.NOUNS)}`,
    complement_adresse: filled(0.15, () => random.pick(["Bâtiment B, 1er étage", "Entrée par la cour", "Derrière l'école Jules-Verne-des-Brumes"])),
    code_postal: commune.codePostal,
    commune: commune.nom,
    code_insee: filled(0.9, () => commune.codeInsee),
    latitude: located ? near(commune.latitude) : undefined,
    longitude: located ? near(commune.longitude) : undefined,
    position: located ? position : undefined,
    territoire,
    transports: filled(0.5, () =>
      random.some(["Tram A – Grand-Sillon", "Bus 5 – Tilleuls", "Bus 12 et 27 – Place de l'Écluse", "Mettis B – Hôpital des Brumes"], random.integer(1, 3)),
    ),
  };
};

const contact = ({ random, rank }: Setting, filled: Filled, domain: string): YamlGroup => ({
  telephone: filled(0.92, () => telephoneOf(rank)),
  courriels: filled(0.75, () => [`accueil@${domain}`, ...(random.chance(0.1) ? [`contact@${domain}`] : [])]),
  site_web: filled(0.6, () => [`https://${domain}/`]),
  prise_rdv: filled(0.12, () => `https://${domain}/rendez-vous`),
  horaires: filled(0.8, () => random.pick(words.HOURS)),
  horaires_precisions: filled(0.2, () => random.pick(words.PRECISIONS)),
});

const access = ({ random }: Setting, filled: Filled): YamlGroup => ({
  conditions_acces: filled(0.6, () => random.pick(words.CONDITIONS)),
  demarche: filled(0.5, () => random.pick(words.STEPS)),
  delai: filled(0.3, () => random.pick(words.DELAYS)),
  frais_a_charge: filled(0.7, () => [random.pick([FRAIS[0], FRAIS[0], FRAIS[1], FRAIS[2]])]),
  tarifs: filled(0.15, () => random.pick(words.PRICES)),
  modalites_acces: filled(0.5, () => random.some(MODALITES_ACCES.slice(0, 4), random.integer(1, 3))),
  pieces_a_apporter: filled(0.3, () => random.some(words.DOCUMENTS, random.integer(1, 3))),
});

const people = ({ random, referentiel }: Setting, filled: Filled): YamlGroup => {
  const someIds = (values: readonly { readonly id: string }[], most: number) =>
    random.some(
      values.map(({ id }) => id),
      random.integer(1, most),
    );
  return {
    publics: filled(0.7, () => someIds(referentiel.publics, 6)),
    publics_specifiquement_adresses: filled(0.2, () => random.some(PUBLICS_NATIONAUX, 2)),
    prise_en_charge_specifique: filled(0.1, () => random.some(PRISES_EN_CHARGE, 2)),
    intervention: filled(0.5, () => someIds(referentiel.interventions, 3)),
    modalites_accompagnement: filled(0.6, () => random.some(MODALITES_ACCOMPAGNEMENT, random.integer(1, 3))),
    accompagnateurs: filled(0.4, () => ({ salaries: random.integer(0, 6), benevoles: random.integer(0, 12) })),
    interprete: filled(0.1, () => ({ present: random.chance(0.5), langues: someIds(referentiel.langues, 4) })),
    materiel: filled(0.6, () =>
      someIds(referentiel.materiel, 5).map((type) => ({
        type,
        nombre: random.chance(0.7) ? random.integer(1, 14) : undefined,
        libre_acces: random.chance(0.4),
      })),
    ),
    acces_internet: filled(0.5, () => ({ wifi: random.chance(0.7), libre_service: random.chance(0.5), gratuit: random.chance(0.8) })),
  };
};

const skills = ({ random, referentiel }: Setting, filled: Filled): YamlGroup => {
  const count = random.chance(0.05) ? 22 : random.integer(1, 14);
  const status = random.pick(["déclaré", "estimé"]);
  const expertises = Object.fromEntries(
    random.some(servicesOf(referentiel), count).map(({ id }) => [id, random.pick<string>([...NIVEAUX, "maîtrise", "proposé"])]),
  );
  return {
    expertises,
    expertises_source: Object.values(expertises).some((niveau) => niveau !== "proposé")
      ? { statut: status, source: status === "estimé" ? "Enquête fictive 2025" : undefined, date: filled(0.8, () => "2025-11-03") }
      : undefined,
  };
};

const agenda = ({ random, commune }: Setting, filled: Filled, itinerant: boolean): YamlGroup => ({
  rendez_vous_reguliers: filled(0.3, () =>
    random.some(words.WORKSHOPS, random.integer(1, 4)).map((titre) => ({
      titre,
      format: random.pick(["individuel", "collectif"]),
      horaires: random.pick(["Th 14:00-16:00", "Tu[1] 09:00-12:00", "We 10:00-11:30", "Sa[2] 14:00-17:00", 'Fr 09:00-12:00 "sur rendez-vous"']),
      inscription: random.pick(["obligatoire", "conseillée", "libre"]),
    })),
  ),
  itinerance: itinerant ? ["Itinérant"] : filled(0.2, () => ["Fixe"]),
  tournee: itinerant
    ? ["Tu[1]", "Tu[3]", "Th[2]"].map((day) => ({ lieu: `Place ${random.pick(words.NOUNS)}`, commune: commune.nom, horaires: `${day} 09:00-12:00` }))
    : undefined,
});

const trust = ({ random }: Setting, filled: Filled): YamlGroup => {
  const day = () => `202${random.pick([4, 5, 5])}-${String(random.integer(1, 12)).padStart(2, "0")}-${String(random.integer(1, 28)).padStart(2, "0")}`;
  return {
    dispositif_programmes_nationaux: filled(0.3, () => random.some(["Conseillers numériques", "France Services", "Aidants Connect", "Certification PIX"], 2)),
    formations_labels: filled(0.05, () => ["Étapes numériques (La Poste)"]),
    autres_formations_labels: filled(0.05, () => ["Label maison des Brumes"]),
    fiche_acces_libre: filled(0.1, () => "https://acceslibre.beta.gouv.fr/app/exemple/"),
    referent: filled(0.08, () => [random.pick(["handicap", "allophones", "illettrisme", "seniors"])]),
    source: "Structure inventée pour les essais",
    date_maj: day(),
    verification: filled(0.6, () => ({ date: day(), par: random.pick(["téléphone", "visite", "courriel", "structure", "document"]) })),
  };
};

/** The fields of a made-up structure, in the order of the schema. */
export const syntheticStructure = (setting: Setting): YamlGroup & { readonly nom: string } => {
  const { random, rank } = setting;
  const wealth = random.chance(0.04) ? 100 : random.chance(0.15) ? 0.3 : 1;
  const filled: Filled = (probability, value) => (random.chance(probability * wealth) ? value() : undefined);
  const kind = random.pick(words.KINDS);
  const nom = nameOf(setting, kind);
  return {
    nom,
    typologie: [kind.typologie],
    statut: filled(0.8, () => kind.statut),
    structure_parente: filled(0.2, () => `Ville de ${setting.commune.nom}`),
    pivot: filled(0.6, () => siretOf(rank)),
    ...presentation(setting, filled),
    ...place(setting, filled),
    ...contact(setting, filled, `${slugOf(nom).slice(0, 50).replace(/-$/, "")}.example`),
    ...access(setting, filled),
    ...people(setting, filled),
    ...skills(setting, filled),
    ...agenda(setting, filled, kind.typologie === "ENM"),
    ...trust(setting, filled),
  };
};
