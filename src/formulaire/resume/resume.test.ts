import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { editFiche } from "../../exchange/yaml/edit-fiche.ts";
import type { YamlGroup } from "../../exchange/yaml/write.ts";
import { readYaml } from "../../reading/yaml-text.ts";
import { readReferentiel } from "../../testing/referentiel.ts";
import { resumeOf } from "./resume.ts";

const FICHE = `nom: Centre des Tilleuls
presentation_resume: Le centre social accueille les habitants du quartier, toute l'année, pour leurs démarches.
adresse: 12 rue des Tilleuls
code_postal: "57000"
commune: Metz
territoire: borny
telephone: "03 87 00 00 00"
horaires: "Mo,Tu 14:00-17:00; We 09:00-12:00; PH off"
publics: [seniors, jeunes]
materiel:
  - { type: ordinateur, nombre: 8 }
  - { type: imprimante }
acces_internet: { wifi: false }
expertises:
  declarer-revenus: maîtrise
  messagerie: basique
rendez_vous_reguliers:
  - { titre: Atelier e-mail, horaires: "Th 14:00-16:00" }
date_maj: 2026-01-15
`;

const { changements: resume, faits } = resumeOf(readReferentiel(), [{ id: "borny", nom: "Borny" }]);
const changed = (changes: YamlGroup): readonly string[] =>
  resume(FICHE, editFiche(FICHE, { ...changes, date_maj: "2026-11-22" }) ?? "").map((line) => line.replaceAll("\u00a0", " "));

it("says only the days whose hours changed, together when they change alike", () => {
  expect(changed({ horaires: "Mo,Tu 14:00-18:00; We 09:00-12:00,14:00-17:00; PH off" })).toEqual([
    "Horaires : lundi et mardi 14 h – 17 h → lundi et mardi 14 h – 18 h",
    "Horaires : mercredi 9 h – 12 h → mercredi 9 h – 12 h et 14 h – 17 h",
  ]);
  expect(changed({ horaires: "Mo,Tu 14:00-17:00; We 09:00-12:00; Aug off" })).toEqual(["Horaires : Fermé les jours fériés → Fermé en août"]);
  expect(changed({ horaires: "Mo 14:00-17:00; Tu 14:00-17:00; We 09:00-12:00; PH off" })).toEqual(["Horaires : les mêmes heures, écrites autrement"]);
  expect(changed({ horaires: undefined })).toEqual(["Horaires : Lundi et mardi : 14 h – 17 h ; Mercredi : 9 h – 12 h ; Fermé les jours fériés → (rien)"]);
});

it("names a service as the guide does, with its level before and after", () => {
  expect(changed({ expertises: { "declarer-revenus": "expert", retraite: "basique" } })).toEqual([
    "Déclarer ses revenus et utiliser les services des impôts : maîtrise → expert",
    "Créer une adresse e-mail, envoyer et recevoir des messages : basique → non proposé",
    "Ouvrir et gérer son dossier de retraite : non proposé → basique",
  ]);
});

it("says what a list gained and lost, with the names of the guide", () => {
  expect(changed({ publics: ["seniors", "adultes"] })).toEqual(["Publics : en plus, Adultes ; en moins, Jeunes"]);
  expect(changed({ publics: ["jeunes", "seniors"] })).toEqual(["Publics : un autre ordre"]);
  expect(changed({ courriels: ["accueil@exemple.fr"] })).toEqual(["Courriels : en plus, accueil@exemple.fr"]);
});

it("says what changed inside a block, and which blocks came or went", () => {
  expect(changed({ materiel: [{ type: "ordinateur", nombre: 10, libre_acces: true }, { type: "scanner" }] })).toEqual([
    "Matériel, ordinateur – Nombre : 8 → 10",
    "Matériel, ordinateur – En libre accès : (rien) → oui",
    "Matériel : en plus, scanner ; en moins, imprimante",
  ]);
  expect(changed({ rendez_vous_reguliers: [{ titre: "Atelier e-mail", horaires: "Fr 14:00-16:00" }] })).toEqual([
    "Ateliers et permanences, Atelier e-mail – Horaires de l'atelier : jeudi 14 h – 16 h → jeudi fermé",
    "Ateliers et permanences, Atelier e-mail – Horaires de l'atelier : vendredi fermé → vendredi 14 h – 16 h",
  ]);
});

it("says yes, no and days as people do", () => {
  expect(changed({ acces_internet: { wifi: true } })).toEqual(["Accès à internet – Wi-Fi : non → oui"]);
  expect(changed({ verification: { date: "2026-11-22", par: "structure" } })).toEqual([
    "Date de vérification : (rien) → 22/11/2026",
    "Vérification – Vérifié par : (rien) → structure",
  ]);
});

it("keeps of a long text the words that differ", () => {
  expect(changed({ presentation_resume: "Le centre social accueille les habitants de Metz, toute l'année, pour leurs démarches." })).toEqual([
    "Présentation en deux lignes : … accueille les habitants du quartier, toute l'année, pour … → … accueille les habitants de Metz, toute l'année, pour …",
  ]);
});

it("says nothing when nothing changed but the day of the file", () => {
  expect(changed({})).toEqual([]);
});

it("says all that a new file says", () => {
  expect(resume(undefined, FICHE).map((line) => line.replaceAll("\u00a0", " "))).toEqual([
    "Nom : Centre des Tilleuls",
    "Présentation en deux lignes : Le centre social accueille les habitants du quartier, toute l'année, pour leurs démarches.",
    "Adresse : 12 rue des Tilleuls",
    "Code postal : 57000",
    "Commune : Metz",
    "Territoire (chapitre du guide) : Borny",
    "Téléphone : 03 87 00 00 00",
    "Horaires : Lundi et mardi : 14 h – 17 h ; Mercredi : 9 h – 12 h ; Fermé les jours fériés",
    "Publics : Seniors, Jeunes",
    "Matériel : ordinateur (Nombre : 8) ; imprimante",
    "Accès à internet : Wi-Fi : non",
    "Expertises : maîtrise : Déclarer ses revenus et utiliser les services des impôts ; basique : Créer une adresse e-mail, envoyer et recevoir des messages",
    "Ateliers et permanences : Atelier e-mail (Horaires de l'atelier : Jeudi : 14 h – 16 h)",
  ]);
});

it("says what a file says of some keys only", () => {
  expect(faits(FICHE, ["telephone", "adresse", "tarifs"])).toEqual([
    { label: "Adresse", mots: "12 rue des Tilleuls" },
    { label: "Téléphone", mots: "03 87 00 00 00" },
  ]);
});

it("never fails on a text that cannot be read, nor on values that are not what the schema wants", () => {
  expect(resume("nom: [", FICHE).length).toBeGreaterThan(5);
  expect(resume(FICHE, "nom: [x]\nmateriel: ordinateur\nexpertises: [a]\nhoraires: { a: b }\n").length).toBeGreaterThan(5);
});

it("leaves no change unsaid: whatever key of a real fiche goes, or comes, a line says it", () => {
  const folder = join(import.meta.dirname, "../../../content/structures");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file, rank) => file.endsWith(".yaml") && rank % 20 === 0);
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) {
    const text = readFileSync(join(folder, file), "utf8");
    for (const key of Object.keys(readYaml(text).value ?? {}).filter((one) => one !== "date_maj")) {
      const without = editFiche(text, { [key]: undefined }) ?? "";
      expect(resume(text, without).length, `${file} sans ${key}`).toBeGreaterThan(0);
      expect(resume(without, text).length, `${file} avec ${key}`).toBeGreaterThan(0);
    }
  }
});
