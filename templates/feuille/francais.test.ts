import { expect, test } from "vitest";
import { frenchSeance } from "./francais.ts";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ").replaceAll("\u2060", "");

test("a session is one line: its days, where, whether one signs up, then what makes it doubtful", () => {
  const said = frenchSeance({
    titre: "Docteur numérique",
    semaine: [{ jours: [3], heures: [[840, 1080]] }],
    lieu: "Salle 2",
    inscription: "obligatoire",
    precisions: "à confirmer pour ce lieu",
  });
  expect(plain(said)).toBe("Docteur numérique : Jeudi : 14 h – 18 h (Salle 2, inscription obligatoire). À confirmer pour ce lieu");
});

test("a session without hours says what is written of it, without two full stops", () => {
  expect(plain(frenchSeance({ titre: "Perdu ?", precisions: "Jours et heures à demander" }))).toBe("Perdu ? Jours et heures à demander");
  expect(plain(frenchSeance({ titre: "Atelier e-mail" }))).toBe("Atelier e-mail");
});
