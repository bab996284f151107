/** What structures write in their own words, recognised when it is of a usual list: it can then be said in other languages. */
import type { PieceId, RoleId } from "../model/traduction.ts";

type Recognised<Id> = readonly (readonly [id: Id, words: RegExp])[];

/** « Votre carte Vitale à jour, si vous en avez une » is the carte Vitale: what surrounds the thing itself is set aside. */
const bare = (text: string): string =>
  text
    .toLocaleLowerCase("fr")
    .replace(/[’']/g, "'")
    .replace(/\s+/g, " ")
    .replace(/[ ,]*(?:si vous en avez(?: une?)?|le cas échéant|si possible|récente?s?|chargée?s?|à jour|en cours de validité)\.?$/, "")
    .replace(/^(?:votre|vos|son|sa|ses|une?|le|la|les|l'|des|apporter|venir avec) ?/, "")
    .trim();

const PIECES: Recognised<PieceId> = [
  ["piece-identite", /pi[èe]ces?(?: justificatives?)? d'identité|carte (?:nationale )?d'identité(?: ou passeport)?|justificatif d'identité|papiers d'identité/],
  ["titre-sejour", /titre de séjour|carte de séjour/],
  ["carte-vitale", /carte vitale/],
  ["numero-secu", /(?:numéro|n°) (?:de |d')?(?:sécurité sociale|sécu|assuré social)/],
  ["rib", /rib|relevé d'identité bancaire/],
  ["justificatif-domicile", /justificatifs? de domicile/],
  ["justificatif-revenus", /justificatifs? de (?:revenus?|ressources)|bulletins? de (?:salaire|paie)|fiches? de paie/],
  ["avis-imposition", /(?:dernier )?avis d'imp(?:osition|ôts?)/],
  ["numero-fiscal", /(?:numéro|n°) fiscal/],
  ["numero-caf", /(?:numéro|n°) (?:d'allocataire(?: (?:de la )?caf)?|(?:de la )?caf)/],
  ["attestation-caf", /attestation (?:de (?:la )?)?caf|attestation de paiement(?: de (?:la )?caf)?/],
  ["identifiants", /(?:identifiants?(?: et mots? de passe)?|mots? de passe|codes? d'accès)(?: des? (?:sites|comptes)(?: utilisés)?)?/],
  ["adresse-mail", /adresse (?:e-?mail|mail|courriel|électronique)/],
  ["telephone", /téléphone(?: (?:portable|mobile))?|smartphone/],
  ["ordinateur", /ordinateur(?: portable)?|pc portable/],
  ["tablette", /tablette/],
  ["tablette-smartphone", /(?:tablette ou (?:smartphone|téléphone)|(?:smartphone|téléphone) ou tablette)/],
  ["materiel", /(?:propre )?matériel(?: informatique| numérique)?|appareils?/],
  ["courriers", /courriers?(?: reçus?)?|lettres? reçues?/],
  ["cv", /cv|curriculum vitae/],
  ["livret-famille", /livret de famille/],
  ["photo", /photos? d'identité/],
  ["permis", /permis(?: de conduire)?/],
  ["carte-grise", /carte grise|certificat d'immatriculation/],
];

const ROLES: Recognised<RoleId> = [
  ["conseiller-numerique", /conseill(?:er|ère)s? numériques?/],
  ["mediateur-numerique", /médiat(?:eur|rice)s? numériques?/],
  ["referent-numerique", /référente?s? numériques?/],
  ["aidant-numerique", /aidante?s? numériques?/],
  ["ecrivain-public", /écrivaine?s? publi(?:c|que)s?/],
  ["agent-accueil", /agente?s? d'accueil/],
  ["agent-france-services", /agente?s? france services/],
  ["animateur", /animat(?:eur|rice)s?/],
  ["service-civique", /volontaires? en service civique/],
  ["benevole", /bénévoles?/],
  ["etudiant", /étudiante?s?/],
  ["professionnel", /professionnel(?:le)?s?/],
];

const recognised = <Id>(list: Recognised<Id>, text: string): Id | undefined => {
  const words = bare(text);
  return list.find(([, pattern]) => new RegExp(`^(?:${pattern.source})$`).test(words))?.[0];
};

/** The usual thing to bring that a text names, the whole of it: half a translation would mislead. */
export const pieceOf = (text: string): PieceId | undefined => recognised(PIECES, text);

/** The role that « un conseiller numérique » or « des bénévoles » names. */
export const roleOf = (text: string): RoleId | undefined => recognised(ROLES, text);
