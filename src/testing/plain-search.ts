/**
 * The search again, the plain way: each structure read as its file says it, each criterion a sentence, no index. Slow,
 * and written from the facts alone, so that the index can be held to it.
 */

import { flatMetresFrom, type Point, pointOf } from "../knowledge/distance.ts";
import { freeInternet } from "../knowledge/lists.ts";
import { byName } from "../knowledge/order.ts";
import { isOpenAt, isOpenInTheEvening, isOpenOnSaturday, ordinaryWeek } from "../knowledge/ordinary-week.ts";
import type { Criteria } from "../knowledge/search/criteria.ts";
import { appointmentOf } from "../knowledge/welcome.ts";
import type { Guide } from "../model/guide.ts";
import { servicesOf } from "../model/referentiel.ts";
import type { Structure } from "../model/structure.ts";

const EMPTY = new Set(
  "a au aux avec ce d de des du en et il j je l la le les leur ma me mes mon n ne ou par pas pour qu que s sa sais se ses son sur un une y".split(" "),
);

const folded = (text: string): readonly string[] =>
  text
    .replace(/\b(?:\p{L}\.)+\p{L}\b\.?/gu, (initials) => initials.replaceAll(".", ""))
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !EMPTY.has(word));

const stem = (word: string): string => (word.length <= 3 ? word : word.replace(/eaux$/, "eau#").replace(/aux$/, "al#").replace(/[sx]$/, "#").replace("#", ""));

const stems = (...texts: readonly (string | undefined)[]): readonly string[] => texts.flatMap((text) => folded(text ?? "").map(stem));

const slug = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const namesOf = ({ nom, anciens_noms = [] }: Structure): readonly string[] => stems(nom, ...anciens_noms);

/** All the words one typing error away. */
const slips = (word: string): ReadonlySet<string> => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz0123456789"];
  const cuts = Array.from({ length: word.length + 1 }, (_, at) => [word.slice(0, at), word.slice(at)] as const);
  return new Set(
    cuts.flatMap(([before, after]) => [
      ...letters.map((letter) => before + letter + after),
      ...(after === "" ? [] : [before + after.slice(1), ...letters.map((letter) => before + letter + after.slice(1))]),
      ...(after.length > 1 ? [before + after.charAt(1) + after.charAt(0) + after.slice(2)] : []),
    ]),
  );
};

const labels = ({
  typologie = [],
  dispositif_programmes_nationaux = [],
  formations_labels = [],
  autres_formations_labels = [],
}: Structure): readonly string[] => [
  ...dispositif_programmes_nationaux,
  ...formations_labels,
  ...autres_formations_labels,
  ...(typologie.includes("RFS") ? ["France Services"] : []),
];

/** A structure with all that is asked of it. */
interface Known {
  readonly structure: Structure;
  readonly held: Readonly<Record<string, readonly string[]>> & { readonly label: readonly string[] };
  readonly text: ReadonlySet<string>;
  readonly place: ReadonlySet<string>;
  readonly week: ReturnType<typeof ordinaryWeek>;
  /** To the nearest 1/5000 of a degree, as positions are kept. */
  readonly point: Point | undefined;
}

const COMFORT_WORDS: Readonly<Record<string, string>> = {
  "acces-internet": "wifi wi-fi internet connexion",
  "internet-gratuit": "wifi gratuit",
  accessibilite: "acceslibre handicap fauteuil",
};

const PRISE_WORDS: Readonly<Record<string, string>> = {
  surdite: "sourd sourde malentendant malentendante lsf signes",
  "handicaps-moteurs": "handicap handicapé fauteuil",
  "handicaps-mentaux": "handicap handicapé",
  illettrisme: "lire écrire illettré illettrée lecture écriture",
  "deficience-visuelle": "handicap aveugle malvoyant malvoyante",
};

const MATERIEL_WORDS: Readonly<Record<string, string>> = { photocopieur: "photocopie photocopier", scanner: "numériser scan" };

const comfortsOf = (free: ReadonlySet<Structure>, structure: Structure): readonly string[] => {
  const { acces_internet: internet, itinerance, tournee, fiche_acces_libre } = structure;
  const appointment = appointmentOf(structure);
  return [
    ...(appointment === "sans" || appointment === "avec ou sans" ? ["sans-rendez-vous"] : []),
    ...(appointment === "avec" ? ["sur-rendez-vous"] : []),
    ...(isOpenInTheEvening(ordinaryWeek(structure)) ? ["soir"] : []),
    ...(isOpenOnSaturday(ordinaryWeek(structure)) ? ["samedi"] : []),
    ...(internet?.wifi || internet?.libre_service ? ["acces-internet"] : []),
    ...(free.has(structure) ? ["internet-gratuit"] : []),
    ...(itinerance?.includes("Itinérant") || (tournee ?? []).length > 0 ? ["itinerant"] : []),
    ...(fiche_acces_libre ? ["accessibilite"] : []),
  ];
};

const knownOf = (guide: Guide, free: ReadonlySet<Structure>, structure: Structure): Known => {
  const { referentiel } = guide;
  const services = Object.keys(structure.expertises ?? {});
  const territoire = guide.territoire(structure.territoire);
  const publics = structure.publics ?? [];
  const workshops = (structure.rendez_vous_reguliers ?? []).flatMap(({ format }) =>
    format === "individuel" ? ["Accompagnement individuel"] : format === "collectif" ? ["Dans un atelier collectif"] : [],
  );
  const held = {
    service: services,
    categorie: services.map((id) => guide.categorieOf(id).id),
    public: publics,
    intervention: structure.intervention ?? [],
    format: [...(structure.modalites_accompagnement ?? []), ...workshops].map(slug),
    cout: (structure.frais_a_charge ?? []).map(slug),
    prise: (structure.prise_en_charge_specifique ?? []).map(slug),
    langue: structure.interprete?.langues ?? [],
    materiel: (structure.materiel ?? []).map(({ type }) => type),
    label: labels(structure).map(slug),
    avec: comfortsOf(free, structure),
    territoire: [structure.territoire],
    commune: [slug(structure.commune)],
  };
  const named = (entries: readonly { readonly id: string; readonly nom: string }[], ids: readonly string[]) =>
    entries.filter(({ id }) => ids.includes(id)).map(({ id, nom }) => `${id} ${nom}`);
  const place = stems(structure.commune, structure.code_postal, territoire.nom, ...(territoire.quartiers ?? []));
  const text = stems(
    structure.nom,
    ...(structure.anciens_noms ?? []),
    ...servicesOf(referentiel)
      .filter(({ id }) => services.includes(id))
      .flatMap(({ id, nom, nom_court, langage_simple, synonymes }) => [id, nom, nom_court, langage_simple, ...synonymes]),
    ...named(referentiel.publics, publics),
    ...named(referentiel.langues, held.langue),
    ...named(referentiel.typologies, structure.typologie ?? []),
    ...referentiel.materiel.filter(({ id }) => held.materiel.includes(id)).flatMap(({ id, singulier, pluriel }) => [id, singulier, pluriel]),
    ...[...held.intervention, ...held.format, ...held.cout, ...held.prise, ...held.label, ...held.avec],
    ...held.avec.map((id) => COMFORT_WORDS[id]),
    ...held.prise.map((id) => PRISE_WORDS[id]),
    ...held.materiel.map((id) => MATERIEL_WORDS[id]),
  );
  const point = pointOf(structure);
  const grid = (degrees: number): number => Math.round(degrees * 5000) / 5000;
  return {
    structure,
    held,
    text: new Set([...text, ...place]),
    place: new Set(place),
    week: ordinaryWeek(structure),
    point: point && { latitude: grid(point.latitude), longitude: grid(point.longitude) },
  };
};

/** A word as typed, and which of the guide's words it stands for. */
interface Reading {
  readonly typed: string;
  readonly terms: readonly string[];
  readonly isVague: boolean;
}

const readWord = (all: readonly string[], typed: string): Reading | undefined => {
  const reading = (isVague: boolean, stands: (term: string) => boolean): Reading | undefined => {
    const terms = all.filter(stands);
    return terms.length > 0 ? { typed, terms, isVague } : undefined;
  };
  const slip = (): Reading | undefined => {
    const near = slips(stem(typed));
    return reading(false, (term) => term.length > 3 && term.startsWith(typed.charAt(0)) && near.has(term));
  };
  return (
    reading(false, (term) => term.startsWith(typed) || term === stem(typed)) ??
    (typed.length > 4 ? slip() : undefined) ??
    (typed.length > 5 ? reading(true, (term) => term.startsWith(typed.slice(0, -2))) : undefined)
  );
};

const holds = (words: ReadonlySet<string>, { terms }: Reading): boolean => terms.some((term) => words.has(term));

/** A word that some service has whole stands for no longer one. */
const wholeWord = (services: readonly { readonly words: ReadonlySet<string> }[], word: Reading): Reading => {
  const whole = stem(word.typed);
  return word.terms.includes(whole) && services.some(({ words }) => words.has(whole)) ? { ...word, terms: [whole] } : word;
};

/** A guide ready to be searched the plain way. */
export const plainSearch = (guide: Guide): ((criteria: Criteria) => readonly string[]) => {
  const free = new Set(freeInternet(guide));
  // By name: every sort below keeps the order of what is equal.
  const all = guide.structures.toSorted(byName).map((structure) => knownOf(guide, free, structure));
  const services = servicesOf(guide.referentiel).map(({ id, nom, nom_court, langage_simple, synonymes }) => ({
    id,
    words: new Set(stems(id, nom, nom_court, langage_simple, ...synonymes)),
  }));
  const territoires = guide.territoires.flatMap(({ nom, quartiers = [] }) => stems(nom, ...quartiers));
  const terms = [...new Set([...all.flatMap(({ text }) => [...text]), ...services.flatMap(({ words }) => [...words]), ...territoires])];
  const isWhole = (text: string, word: string): boolean => stems(text).join() === word;
  const isOnlyThere = (word: string): boolean =>
    services.every(({ words }) => !words.has(word)) && all.every(({ structure, place }) => place.has(word) || !namesOf(structure).includes(word));
  const isPlace = (word: string): boolean =>
    guide.structures.some(({ commune, code_postal }) => isWhole(commune, word) || isWhole(code_postal, word)) ||
    guide.territoires.some(({ nom }) => isWhole(nom, word)) ||
    isOnlyThere(word);
  const places = new Set([...all.flatMap(({ place }) => [...place]), ...territoires].filter(isPlace));
  const labels = [...new Set(all.flatMap(({ held }) => held.label))];
  const kinds = guide.referentiel.typologies.map(({ id, nom }) => ({ id, names: [stems(id), stems(nom).filter((word) => !stems(id).includes(word))] }));
  return (criteria) => answers({ all, services, terms, places, labels, kinds }, criteria);
};

const ETOILES = { expert: 3, maîtrise: 2, basique: 1, proposé: 0 } as const;
const CUMULATIVE = new Set(["prise", "materiel", "avec"]);

interface KnownGuide {
  readonly all: readonly Known[];
  readonly services: readonly { readonly id: string; readonly words: ReadonlySet<string> }[];
  readonly terms: readonly string[];
  readonly places: ReadonlySet<string>;
  readonly labels: readonly string[];
  readonly kinds: readonly { readonly id: string; readonly names: readonly (readonly string[])[] }[];
}

const answers = (
  { all, services, terms, places, labels, kinds }: KnownGuide,
  { text = "", niveau, choices = {}, open, from, within }: Criteria,
): readonly string[] => {
  const typed = [...new Set(folded(text))];
  const words = typed.flatMap((word) => readWord(terms, word) ?? []);
  const placeWords = words.filter((word) => places.has(stem(word.typed)) && word.terms.includes(stem(word.typed)));
  const notPlaces = words.filter((word) => !placeWords.includes(word));
  const isSaid = (name: readonly string[]): boolean => name.length > 0 && name.every((word) => notPlaces.some(({ typed }) => stem(typed) === word));
  const named = labels.filter((label) => stems(label).length > 1 && isSaid(stems(label)));
  const namedKinds = kinds.filter(({ names: [id = [], name = []] }) => isSaid(id) || (name.length > 1 && isSaid(name)));
  const others = notPlaces.filter(({ typed }) => !named.flatMap((label) => stems(label)).includes(stem(typed)));
  const about =
    others.length === 0 || others.some(({ isVague }) => isVague)
      ? []
      : services.filter(({ words }) => others.every((word) => holds(words, wholeWord(services, word))));
  const service = choices.service?.[0] ?? (about.length === 1 ? about[0]?.id : undefined);
  const levelIn = ({ structure: { expertises } }: Known, id: string | undefined): number => {
    const level = id === undefined ? undefined : expertises?.[id];
    return level === undefined ? -1 : ETOILES[level];
  };
  const metresTo = from && flatMetresFrom(from);
  const away = ({ point }: Known): number => (point && metresTo ? metresTo(point.latitude, point.longitude) : Number.POSITIVE_INFINITY);
  const meets = (one: Known): boolean => {
    const { structure, held, week } = one;
    const has = (facet: string, id: string): boolean => (held[facet] ?? []).includes(id) || (facet === "public" && (structure.publics ?? []).includes("tous"));
    return (
      (typed.length === 0 || words.length > 0) &&
      words.every((word) => holds(one.text, word)) &&
      Object.entries(choices).every(
        ([facet, ids]) => ids.length === 0 || (CUMULATIVE.has(facet) ? ids.every((id) => has(facet, id)) : ids.some((id) => has(facet, id))),
      ) &&
      (niveau === undefined ||
        (service === undefined ? Object.keys(structure.expertises ?? {}).some((id) => levelIn(one, id) >= niveau) : levelIn(one, service) >= niveau)) &&
      (open === undefined ||
        (open.minute === undefined ? week.some(({ start }) => Math.floor(start / 1440) === open.day) : isOpenAt(week, open.day, open.minute))) &&
      (from === undefined || within === undefined || away(one) <= within)
    );
  };
  const isByName = notPlaces.length > 1 || (notPlaces.length === 1 && about.length === 0);
  const isCalledSo = ({ structure }: Known): boolean => notPlaces.every(({ typed }) => namesOf(structure).includes(stem(typed)));
  const meant = service === undefined ? about.map(({ id }) => id) : [service];
  const best = (one: Known): number => Math.max(-1, ...meant.map((id) => levelIn(one, id)));
  const elsewhere = (one: Known): number =>
    placeWords.filter(({ typed }) => !one.place.has(stem(typed))).length +
    named.filter((label) => !one.held.label.includes(label)).length +
    namedKinds.filter(({ id }) => !one.structure.typologie?.includes(id)).length +
    Number(isByName && !isCalledSo(one));
  const isGuess = (one: Known): number => Number(best(one) > 0 && one.structure.expertises_source?.statut === "estimé");
  const steps = (one: Known): number => (from === undefined ? 0 : Math.min(65_535, Math.round(away(one) / 20)));
  return all
    .filter(meets)
    .map((one) => ({ id: one.structure.id, away: elsewhere(one), level: best(one), guess: isGuess(one), far: steps(one) }))
    .toSorted((a, b) => a.away - b.away || b.level - a.level || a.guess - b.guess || a.far - b.far)
    .map(({ id }) => id);
};
