import { describe, expect, test } from "vitest";
import type { Structure } from "../model/structure.ts";
import { aGuide } from "../testing/guide.ts";
import { type Remise, remiseOf } from "./remise.ts";

const remise = (facts: Partial<Structure> = {}): Remise => {
  const guide = aGuide([facts]);
  return remiseOf(guide, guide.structure("le-lieu"));
};

describe("what the sheet says of a structure", () => {
  test("days with the same hours are one line; what does not stand in a week is given as facts, what was written as it is", () => {
    const { semaine, horaires } = remise({
      horaires: "Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00; Tu[1] off; PH off",
      horaires_precisions: "Fermé en août",
    });
    expect(semaine).toEqual([
      {
        jours: [0, 1, 2, 3, 4],
        heures: [
          [540, 720],
          [840, 1020],
        ],
      },
      { jours: [5], heures: [[540, 720]] },
    ]);
    expect(horaires).toEqual([{ days: [{ day: 1, ranks: [1] }], state: "closed" }, { feries: true, state: "closed" }, "Fermé en août"]);
  });

  test("hours that only the whole notation knows, or that nobody can read, stay in words", () => {
    expect(remise({ horaires: "Mo-Fr sunrise-sunset" }).horaires?.join()).toContain("sunrise");
    expect(remise({ rendez_vous_reguliers: [{ titre: "Atelier", horaires: "quand il fait beau" }] }).permanences?.[0]?.horaires).toEqual([
      "quand il fait beau",
    ]);
  });

  test("the note of an opening goes with it", () => {
    expect(remise({ horaires: 'Mo 09:00-12:00 "sur rendez-vous"' }).semaine).toEqual([{ jours: [0], heures: [[540, 720, "sur rendez-vous"]] }]);
  });

  test("an appointment is said once, and the roles without any name", () => {
    const said = remise({ demarche: "Sur rendez-vous", delai: "2 semaines", accompagnateurs: { salaries: 1, precisions: "Mme Martin, médiatrice numérique" } });
    expect(said.rendezVous).toBe("avec");
    expect(said.conditions).toEqual(["Délai : 2 semaines"]);
    expect(said.aupres).toEqual([{ mots: "une médiatrice numérique", id: "mediateur-numerique" }]);
    expect(JSON.stringify(said)).not.toContain("Martin");
  });

  test("long lists are cut, and say how much is missing", () => {
    const { permanences, autres } = remise({ rendez_vous_reguliers: Array.from({ length: 11 }, (_, rank) => ({ titre: `Atelier ${rank}` })) });
    expect(permanences).toHaveLength(8);
    expect(autres).toBe(3);
  });

  test("a permanence or a stop keeps what makes it doubtful, beside its hours or without any", () => {
    const { permanences, tournee } = remise({
      rendez_vous_reguliers: [
        { titre: "Atelier", horaires: "Th 14:00-18:00", inscription: "obligatoire", lieu: "Salle 2", precisions: "À confirmer pour ce lieu" },
        { titre: "Permanence", precisions: "Horaires à confirmer" },
      ],
      tournee: [{ lieu: "Place de la mairie", commune: "Woippy", horaires: "Tu 09:00-12:00", precisions: "Sauf en août" }],
    });
    expect(permanences?.map(({ precisions }) => precisions)).toEqual(["À confirmer pour ce lieu", "Horaires à confirmer"]);
    expect(permanences?.[0]).toMatchObject({ semaine: [{ jours: [3], heures: [[840, 1080]] }], inscription: "obligatoire", lieu: "Salle 2" });
    expect(tournee?.[0]?.precisions).toBe("Sauf en août");
  });

  test("the best done services come first", () => {
    expect(remise({ expertises: { retraite: "basique", messagerie: "expert", energie: "proposé" } }).services).toEqual(["messagerie", "retraite", "energie"]);
  });

  test("without a street, the commune is the address; a round has its stops instead", () => {
    expect(remise({ adresse: undefined }).adresse).toEqual(["57000 Metz"]);
    const round = remise({ adresse: undefined, tournee: [{ lieu: "Place de la mairie", commune: "Woippy", horaires: "Tu[1] 09:00-12:00" }] });
    expect(round.adresse).toBeUndefined();
    expect(round.tournee?.[0]?.titre).toBe("Woippy, Place de la mairie");
    expect(round.tournee?.[0]?.horaires).toEqual([{ days: [{ day: 1, ranks: [1] }], hours: [{ start: 540, end: 720 }] }]);
  });

  test("what is not known takes no room", () => {
    expect(Object.keys(remise())).toEqual(["id", "nom", "adresse", "adresseCourte", "lien", "date"]);
  });
});
