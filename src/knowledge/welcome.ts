/** How one is received, in plain words, from what the structure says: with an appointment or not, and by whom. */
import { readHoraires } from "../model/horaires.ts";
import type { Structure } from "../model/structure.ts";

export type Appointment = "avec" | "sans" | "avec ou sans";

const NEEDED = /(?:(?<!sans )|avec ou sans )(?:rendez-vous|rdv)\b/i;
const NOT_NEEDED = /sans (?:rendez-vous|rdv)\b|venir (?:directement|sur place)|aucune démarche/i;

const inWords = (isNeeded: boolean, isNotNeeded: boolean): Appointment | undefined => {
  if (isNeeded) return isNotNeeded ? "avec ou sans" : "avec";
  return isNotNeeded ? "sans" : undefined;
};

const saidNeeded = ({ prise_rdv, modalites_acces = [], demarche = "", conditions_acces = "" }: Structure): boolean =>
  prise_rdv !== undefined || modalites_acces.includes("Prendre un RDV en ligne") || NEEDED.test(`${demarche} ${conditions_acces}`);

const saidNotNeeded = ({ modalites_acces = [], demarche = "", conditions_acces = "" }: Structure): boolean =>
  modalites_acces.includes("Se présenter") || NOT_NEEDED.test(`${demarche} ${conditions_acces}`);

/** Whether one needs an appointment; undefined when nothing says so. */
export const appointmentOf = (structure: Structure): Appointment | undefined => {
  const hours = structure.horaires === undefined ? undefined : readHoraires(structure.horaires);
  return inWords(saidNeeded(structure) || (hours?.ok === true && hours.horaires.byAppointment), saidNotNeeded(structure));
};

/** Whether all its hours need one, those included of which nothing is said beside. */
export const isOnlyByAppointment = (structure: Structure): boolean => inWords(saidNeeded(structure), saidNotNeeded(structure)) === "avec";

/** Roles only: what else is written of the people who help may be a name, and a wall is no place for names. */
const ROLE =
  /(?<!\p{L})(?:conseill(?:er|ère)s? numériques?|médiat(?:eur|rice)s? numériques?|référente?s? numériques?|aidante?s? numériques?|écrivaine?s? publi(?:c|que)s?|agente?s? (?:d['’]accueil|france services)|animat(?:eur|rice)s?|volontaires? en service civique|bénévoles?|étudiante?s?)(?!\p{L})/giu;

const withArticle = (role: string): string => {
  const [first = ""] = role.split(" ");
  if (first.endsWith("s")) return `des ${role}`;
  return `${/(?:ère|rice|aine|ente|ante)$/.test(first) ? "une" : "un"} ${role}`;
};

/** « un conseiller numérique », « des bénévoles »: who helps, never by name. */
export const helpersOf = ({ accompagnateurs, dispositif_programmes_nationaux = [] }: Structure): readonly string[] => {
  const { salaries = 0, benevoles = 0, precisions = "" } = accompagnateurs ?? {};
  const named = [...precisions.matchAll(ROLE)].map(([role]) => withArticle(role.toLocaleLowerCase("fr").replace("france services", "France Services")));
  const adviser =
    dispositif_programmes_nationaux.includes("Conseillers numériques") && !named.some((role) => role.includes("conseill")) ? ["un conseiller numérique"] : [];
  const roles = [...new Set([...named, ...adviser])];
  const paid = roles.length === 0 && salaries > 0 ? [salaries > 1 ? "des professionnels" : "un professionnel"] : [];
  const unpaid = benevoles > 0 && !roles.some((role) => role.includes("bénévole")) ? [benevoles > 1 ? "des bénévoles" : "un bénévole"] : [];
  return [...roles, ...paid, ...unpaid];
};
