import { describe, expect, it } from "vitest";
import { createGuide, type Guide } from "../../model/guide.ts";
import { aGuide } from "../../testing/guide.ts";
import { countsOf } from "./counts.ts";
import type { Criteria } from "./criteria.ts";
import { decodeIndex } from "./decode.ts";
import { searchIndex, vocabularyOf } from "./encode.ts";
import { placesOf, placeTyped } from "./places.ts";
import { search } from "./query.ts";

const indexOf = (guide: Guide) => decodeIndex(JSON.parse(JSON.stringify(searchIndex(guide))), vocabularyOf(guide));

const guide = aGuide([
  {
    id: "caf",
    nom: "Caisse d'allocations",
    commune: "Metz",
    expertises: { "droits-sociaux": "expert" },
    publics: ["familles"],
    telephone: "03 53 01 12 04",
    horaires: "Mo-Fr 09:00-12:00",
    latitude: 49.12,
    longitude: 6.17,
    position: "exacte",
  },
  {
    id: "mediatheque-de-l-oeuvre",
    nom: "Médiathèque de l'Œuvre",
    commune: "Woippy",
    code_postal: "57140",
    territoire: "sud",
    expertises: { messagerie: "basique", "droits-sociaux": "proposé" },
    publics: ["tous"],
    materiel: [{ type: "imprimante" }],
    telephone: "3949",
    horaires: "Tu-Sa 10:00-20:00",
    latitude: 49.15,
    longitude: 6.15,
    position: "quartier",
    anciens_noms: ["bibliotheque-pontiffroy"],
  },
  { id: "fablab", nom: "Fab lab des journaux", expertises: { "impression-3d": "maîtrise" }, publics: ["jeunes"], modalites_acces: ["Se présenter"] },
]);
const index = indexOf(guide);
const answer = (criteria: Criteria) => search(index, criteria);
const found = (criteria: Criteria): readonly string[] => Array.from(answer(criteria).found, (rank) => index.id(rank));

describe("a name said whole", () => {
  const city = indexOf(
    createGuide({
      ...aGuide([
        { id: "agence", nom: "France Travail – agence des Dinandiers", typologie: ["FT"], expertises: { "outils-france-travail": "proposé" } },
        { id: "atelier", nom: "Ateliers de services", expertises: { "outils-france-travail": "expert" } },
        { id: "caisse", nom: "Accueil des assurés", typologie: ["CPAM"], expertises: { "assurance-maladie": "proposé" } },
        { id: "centre", nom: "Centre social Pioche", territoire: "sud", expertises: { "droits-sociaux": "expert", "assurance-maladie": "expert" } },
        {
          id: "maison",
          nom: "Zone d’accueil",
          dispositif_programmes_nationaux: ["France Services"],
          expertises: { "droits-sociaux": "proposé", "outils-france-travail": "basique" },
        },
        { id: "retraites", nom: "Amicale des retraités", expertises: { retraite: "basique" } },
        { id: "caisse-de-retraite", nom: "Caisse régionale", expertises: { retraite: "expert" } },
      ]),
      territoires: [
        { id: "nord", nom: "Metz, centre et autres quartiers", lettre: "N", couleur: "#0b5c8a", communes: [{ nom: "Metz" }] },
        { id: "sud", nom: "Sud", lettre: "S", couleur: "#0b5c8a", communes: [{ nom: "Metz" }] },
      ],
    }),
  );
  const first = (text: string): string | undefined => Array.from(search(city, { text }).found, (rank) => city.id(rank))[0];

  it.each([
    ["France Services", "maison"],
    ["france travail", "agence"],
    ["cpam", "caisse"],
    ["Caisse primaire d’assurance maladie", "caisse"],
    ["centre social", "centre"],
    ["retraite", "caisse-de-retraite"],
    ["amicale retraités", "retraites"],
  ])("« %s » has %s first", (text, id) => expect(first(text)).toBe(id));

  it("a label names no service", () => {
    expect(search(city, { text: "france services" }).understood.services).toEqual([]);
  });
});

describe("words", () => {
  it.each([
    ["rsa", ["caf", "mediatheque-de-l-oeuvre"]],
    ["MEDIATHEQUE", ["mediatheque-de-l-oeuvre"]],
    ["oeuvre", ["mediatheque-de-l-oeuvre"]],
    ["imprim", ["fablab", "mediatheque-de-l-oeuvre"]],
    ["woippy imprimantes", ["mediatheque-de-l-oeuvre"]],
    ["3d", ["fablab"]],
    ["demander le RSA à Metz", ["caf"]],
    ["zzz", []],
    ["R.S.A.", ["caf", "mediatheque-de-l-oeuvre"]],
    ["rsa zzz", ["caf", "mediatheque-de-l-oeuvre"]],
    ["57140", ["mediatheque-de-l-oeuvre"]],
    ["rsa woippy", ["mediatheque-de-l-oeuvre"]],
    ["journal", ["fablab"]],
    ["médiatèque", ["mediatheque-de-l-oeuvre"]],
    ["mediatehque", ["mediatheque-de-l-oeuvre"]],
    ["pontiffroy", ["mediatheque-de-l-oeuvre"]],
    ["mail", ["mediatheque-de-l-oeuvre"]],
    ["", ["caf", "fablab", "mediatheque-de-l-oeuvre"]],
  ])("« %s » finds by names, former names, places, synonyms and equipment", (text, expected) => {
    expect(found({ text }).toSorted()).toEqual(expected);
  });

  it("are set aside when nothing knows them, and said; the others may name a place or a service", () => {
    expect(answer({ text: "rsa zzz Woippy" }).understood).toMatchObject({
      words: ["rsa", "woippy"],
      ignored: ["zzz"],
      places: ["woippy"],
      services: ["droits-sociaux"],
    });
  });

  it("never take a short word for another", () => {
    expect(answer({ text: "cad" }).understood.ignored).toEqual(["cad"]);
  });
});

describe("words that resemble others", () => {
  const care = indexOf(
    aGuide([
      { id: "accueil", nom: "Accueil", expertises: { "assurance-maladie": "expert" }, prise_en_charge_specifique: ["Surdité", "Illettrisme"] },
      {
        id: "salle",
        nom: "Salle",
        expertises: { "fonctionnement-ordinateur": "expert", "navigation-internet": "basique", retraite: "basique" },
        materiel: [{ type: "photocopieur" }],
      },
    ]),
  );
  const ids = (text: string): readonly string[] => Array.from(search(care, { text }).found, (rank) => care.id(rank));

  it.each(["sourd", "malentendants", "LSF", "langue des signes", "je ne sais pas lire"])("« %s » finds who receives such a person, and no service", (text) => {
    expect(ids(text)).toEqual(["accueil"]);
    expect(search(care, { text }).understood).toMatchObject({ services: [], corrected: [] });
  });

  it("a photocopy is made where there is a photocopier", () => {
    expect(ids("photocopie")).toEqual(["salle"]);
  });

  it("a whole word names its services, and no one whose word it only begins", () => {
    expect(search(care, { text: "sécu" }).understood.services).toEqual(["assurance-maladie"]);
  });

  it("a corrected word names its service as the right one does, and is told", () => {
    expect(search(care, { text: "retrate" }).understood).toMatchObject({ services: ["retraite"], corrected: [{ typed: "retrate", read: ["retraite"] }] });
    expect(search(care, { text: "xetraite" }).understood).toMatchObject({ words: [], corrected: [] });
  });
});

describe("criteria", () => {
  it("combine: service, minimum level, audience, territoire, commune, equipment, appointment", () => {
    expect(found({ choices: { service: ["droits-sociaux"] } })).toEqual(["caf", "mediatheque-de-l-oeuvre"]);
    expect(found({ choices: { service: ["droits-sociaux"] }, niveau: 2 })).toEqual(["caf"]);
    expect(found({ niveau: 2 })).toEqual(["caf", "fablab"]);
    expect(found({ choices: { public: ["jeunes"] } })).toEqual(["fablab", "mediatheque-de-l-oeuvre"]);
    expect(found({ choices: { territoire: ["sud"] } })).toEqual(["mediatheque-de-l-oeuvre"]);
    expect(found({ choices: { commune: ["metz"], materiel: ["imprimante"] } })).toEqual([]);
    expect(found({ choices: { avec: ["sans-rendez-vous"] } })).toEqual(["fablab"]);
    expect(found({ choices: { avec: ["soir", "samedi"] } })).toEqual(["mediatheque-de-l-oeuvre"]);
  });

  it("apply the level to the service that words name", () => {
    expect(found({ text: "rsa", niveau: 1 })).toEqual(["caf"]);
  });

  it("know a day and an hour of the ordinary week", () => {
    expect(found({ open: { day: 0, minute: 600 } })).toEqual(["caf"]);
    expect(found({ open: { day: 1, minute: 11 * 60 } })).toEqual(["caf", "mediatheque-de-l-oeuvre"]);
    expect(found({ open: { day: 5 } })).toEqual(["mediatheque-de-l-oeuvre"]);
  });

  it("know how far a place is, and put last what stands nobody knows where", () => {
    const from = { latitude: 49.149, longitude: 6.15 };
    expect(found({ from })).toEqual(["mediatheque-de-l-oeuvre", "caf", "fablab"]);
    expect(found({ from, within: 1_000 })).toEqual(["mediatheque-de-l-oeuvre"]);
  });

  it("rank by level, declared before estimated, then by name, when words alone name the service", () => {
    const estime = { statut: "estimé" as const, source: "site", date: "2026-01-01" };
    const ranked = indexOf(
      aGuide([
        { id: "beta", nom: "Bêta", expertises: { "droits-sociaux": "maîtrise" } },
        { id: "alpha", nom: "Alpha", expertises: { "droits-sociaux": "maîtrise" }, expertises_source: estime },
        { id: "delta", nom: "Delta", expertises: { "droits-sociaux": "proposé" } },
        { id: "gamma", nom: "Gamma", expertises: { "droits-sociaux": "expert" }, expertises_source: estime },
        { id: "agathe", nom: "Agathe", expertises: { "droits-sociaux": "maîtrise" } },
      ]),
    );
    expect(Array.from(search(ranked, { text: "rsa" }).found, (rank) => ranked.id(rank))).toEqual(["gamma", "agathe", "beta", "alpha", "delta"]);
  });
});

describe("counts", () => {
  const counts = (criteria: Criteria) => countsOf(index, answer(criteria));

  it("of a facet ignore its own choice, unless all its values must hold", () => {
    const { facets } = counts({ choices: { territoire: ["sud"], materiel: ["imprimante"] } });
    expect(facets.get("territoire")).toEqual(new Map([["nord", 0], ["sud", 1]])); // biome-ignore format: a table
    expect(facets.get("materiel")?.get("imprimante")).toBe(1);
    expect(facets.get("service")?.get("droits-sociaux")).toBe(1);
  });

  it("of a service are those that reach the level, of a level those of the service", () => {
    expect(counts({ niveau: 2 }).facets.get("service")?.get("droits-sociaux")).toBe(1);
    expect(counts({ choices: { service: ["droits-sociaux"] } }).niveaux).toEqual([1, 1, 1]);
    expect(counts({}).niveaux).toEqual([3, 2, 1]);
  });

  it("tell exactly what choosing the value would find", () => {
    for (const [facet, values] of counts({ text: "rsa" }).facets) {
      for (const [id, count] of values) expect(found({ text: "rsa", choices: { [facet]: [id] } })).toHaveLength(count);
    }
  });
});

describe("the index", () => {
  it("loses nothing on its way to the browser", () => {
    const ranks = new Map(
      guide.structures.map(({ id }) => [id, Array.from({ length: index.size }, (_, rank) => rank).find((rank) => index.id(rank) === id) ?? -1]),
    );
    for (const { id, nom, telephone } of guide.structures) {
      const rank = ranks.get(id) ?? -1;
      expect([index.name(rank), index.telephone(rank), index.code(rank)]).toEqual([nom, telephone, guide.code(id)]);
    }
  });

  it("knows the communes and the territoires a distance may be counted from, by name or postcode", () => {
    const places = placesOf(index);
    expect(places.map(({ nom }) => nom)).toEqual(["Metz (57000)", "Nord", "Sud", "Woippy (57140)"]);
    expect(placeTyped(places, "WOIPPY")?.nom).toBe("Woippy (57140)");
    expect(placeTyped(places, "57140")?.nom).toBe("Woippy (57140)");
    expect(placeTyped(places, "woi")?.nom).toBe("Woippy (57140)");
    expect(placeTyped(places, "12 rue des Tilleuls")).toBeUndefined();
  });
});
