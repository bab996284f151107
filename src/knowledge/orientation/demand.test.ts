import { describe, expect, test } from "vitest";
import type { Structure } from "../../model/structure.ts";
import { aGuide } from "../../testing/guide.ts";
import { decodeIndex } from "../search/decode.ts";
import { searchIndex, vocabularyOf } from "../search/encode.ts";
import { type Demand, orientation, type Wish } from "./demand.ts";
import { windowOf } from "./moments.ts";
import { servicesMeant } from "./need.ts";
import type { Answer } from "./ranking.ts";
import { reasonsInWords } from "./words.ts";

const RSA = { "droits-sociaux": "maîtrise" } as const;

const indexOf = (structures: readonly Partial<Structure>[]) => {
  const guide = aGuide(structures);
  return decodeIndex(searchIndex(guide), vocabularyOf(guide));
};

const NOTHING: Demand = {
  services: [],
  wishes: [],
  interventions: { assistance: ["faire-a-la-place"], accompagne: ["faire-avec"], autonomie: ["vers-autonomie"] },
};
const WINDOW = windowOf({ moment: "samedi" }, { first: "2026-03-01", now: 0 });

const found = (structures: readonly Partial<Structure>[], demand: Partial<Demand>, openThen: (id: string) => Answer = () => "inconnu"): readonly string[] => {
  const index = indexOf(structures);
  return orientation(index, { ...NOTHING, ...demand }, (at) => openThen(index.id(at)), 10).best.map(({ rank }) => index.id(rank));
};

describe("the places for a person", () => {
  const wished = (structures: readonly Partial<Structure>[], ...wish: Wish) => found(structures, { wishes: [wish] });

  test("do what is needed, near, and the way of helping that the profile asks for", () => {
    const structures: readonly Partial<Structure>[] = [
      { id: "loin", nom: "A", expertises: RSA, latitude: 49.3, longitude: 6.2, intervention: ["faire-a-la-place"] },
      { id: "pres", nom: "B", expertises: RSA, latitude: 49.1, longitude: 6.2, intervention: ["faire-a-la-place"] },
      { id: "enseigne", nom: "C", expertises: RSA, latitude: 49.1, longitude: 6.2, intervention: ["vers-autonomie"] },
      { id: "autre", nom: "D", expertises: { retraite: "expert" }, latitude: 49.1, longitude: 6.2 },
    ];
    expect(found(structures, { services: ["droits-sociaux"], profil: "assistance", from: { latitude: 49.1, longitude: 6.2 } })).toEqual(["pres", "loin"]);
  });

  test("that only ask money are left out when it must be free, not those that say nothing", () => {
    const structures: readonly Partial<Structure>[] = [
      { id: "payant", frais_a_charge: ["Payant"] },
      { id: "muet" },
      { id: "sous-condition", nom: "Sous", frais_a_charge: ["Gratuit sous condition", "Payant"] },
      { id: "gratuit", frais_a_charge: ["Gratuit", "Payant"] },
    ];
    expect(wished(structures, "cout", "gratuit")).toEqual(["gratuit", "muet", "sous-condition"]);
  });

  test("that only receive by appointment are left out when one cannot wait for it", () => {
    const structures: readonly Partial<Structure>[] = [
      { id: "rdv", demarche: "Sur rendez-vous" },
      { id: "libre", modalites_acces: ["Se présenter"] },
    ];
    expect(wished(structures, "avec", "sans-rendez-vous")).toEqual(["libre"]);
  });

  test("for the young only are not for a senior, whatever membership they ask; for adults they may be", () => {
    const structures: readonly Partial<Structure>[] = [
      { id: "jeunes", publics: ["jeunes", "adherents"] },
      { id: "adultes", publics: ["adultes"] },
      { id: "tous", publics: ["tous", "jeunes"] },
      { id: "seniors", nom: "Âge d’or", publics: ["seniors"] },
    ];
    expect(wished(structures, "public", "seniors")).toEqual(["seniors", "tous", "adultes"]);
    expect(wished(structures, "public", "demandeurs-emploi")).toEqual(["tous", "seniors", "adultes", "jeunes"]);
  });

  test("closed at that time are left out, and those whose hours are unknown stay", () => {
    const structures: readonly Partial<Structure>[] = [{ id: "ferme" }, { id: "muet" }, { id: "ouvert" }];
    const openThen = (id: string): Answer => (id === "ferme" ? "non" : id === "ouvert" ? "oui" : "inconnu");
    expect(found(structures, { window: WINDOW }, openThen)).toEqual(["ouvert", "muet"]);
  });
});

describe("why this one", () => {
  const said = (structure: Partial<Structure>, demand: Partial<Demand>, openThen: Answer = "inconnu") => {
    const index = indexOf([structure]);
    const asked = { ...NOTHING, ...demand };
    const [best] = orientation(index, asked, () => openThen, 1).best;
    if (!best) throw new Error("left out");
    return reasonsInWords(best, {
      index,
      demand: asked,
      when: asked.window && { moment: "samedi" },
      names: { service: (id) => id, value: (_, id) => (id === "ar" ? "arabe" : id), distance: (_, metres) => `à ${Math.round(metres)} m` },
    });
  };

  test("is said in words, from near to free", () => {
    const { pour, contre } = said(
      {
        latitude: 49.1,
        longitude: 6.2,
        position: "exacte",
        frais_a_charge: ["Gratuit"],
        interprete: { present: true, langues: ["ar"] },
        intervention: ["faire-a-la-place"],
        publics: ["tous"],
      },
      {
        profil: "assistance",
        from: { latitude: 49.1, longitude: 6.2 },
        window: WINDOW,
        wishes: [
          ["cout", "gratuit"],
          ["langue", "ar"],
        ],
      },
      "oui",
    );
    expect(pour).toEqual(["à 0 m", "on y fait la démarche à la place de la personne", "ouvert samedi", "gratuit", "avec interprète arabe"]);
    expect(contre).toEqual([]);
  });

  test("and what is missing or must be known before going, asked for or not", () => {
    const { pour, contre } = said(
      { expertises: RSA, demarche: "Sur rendez-vous", publics: ["seniors"], frais_a_charge: ["Payant"] },
      {
        services: ["droits-sociaux", "retraite"],
        profil: "autonomie",
        from: { latitude: 49.1, longitude: 6.2 },
        window: WINDOW,
        wishes: [
          ["materiel", "ordinateur"],
          ["prise", "illettrisme"],
        ],
      },
    );
    expect(pour).toEqual([]);
    expect(contre).toEqual([
      "n’accepte que sur rendez-vous",
      "public annoncé : seniors",
      "payant",
      "position inconnue",
      "n’annonce pas : retraite",
      "façon d’aider non précisée",
      "horaires à confirmer pour ce moment",
      "ordinateur sur place non précisé",
      "accueil adapté non annoncé : illettrisme",
    ]);
  });
});

describe("typed words", () => {
  const index = indexOf([{}]);
  const meant = (text: string) => servicesMeant(index, text);

  test.each([
    ["rsa", "droits-sociaux"],
    ["sa déclaration RSA est bloquée", "droits-sociaux"],
    ["carte vitale", "assurance-maladie"],
    ["carte grise", "permis-carte-grise"],
    ["mail", "messagerie"],
    ["impots", "declarer-revenus"],
    ["passeprot", "etat-civil"],
  ])("« %s » is clearly about %s", (text, service) => {
    expect(meant(text)).toMatchObject({ isClear: true });
    expect(meant(text).services[0]).toBe(service);
  });

  test("that several services share name them all, and clearly none", () => {
    const { services, isClear } = meant("carte");
    expect(isClear).toBe(false);
    expect(services).toEqual(expect.arrayContaining(["assurance-maladie", "etat-civil", "permis-carte-grise"]));
    expect(meant("zzzz")).toEqual({ services: [], isClear: false });
  });
});
