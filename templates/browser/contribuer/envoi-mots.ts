/** What is said of each way: its name, whether it takes an account, and what happens next. */
import type { Nature } from "../../../src/exchange/proposition/proposition.ts";
import type { Voie } from "../../../src/exchange/proposition/voies.ts";

export interface MotsDeVoie {
  readonly titre: string;
  readonly compte: string;
  readonly sansCompte: boolean;
  readonly suite: string;
  /** On the link that opens the page or the message. */
  readonly ouvrir: string;
}

const REREAD = "La rédaction relit avant de publier.";
/** Those who may not write in the repository are first asked to make a copy of it, in words of another trade. */
const FORK = "Si la page propose une copie du dépôt (« fork »), acceptez.";

/** One click: what the person says is on the button itself. */
const SAME = "Oui, rien n’a changé";

const ON_FORGE = {
  correction: "Corriger le fichier",
  ajout: "Créer le fichier",
  confirmation: "Dater le fichier",
} as const satisfies Record<Nature, string>;

const demande = (chez: string, nature: Nature, isFilled: boolean): MotsDeVoie => ({
  titre: `${ON_FORGE[nature]} sur ${chez}`,
  compte: `Avec un compte ${chez}, gratuit ; votre envoi y est public.`,
  sansCompte: false,
  suite: isFilled
    ? `La page s'ouvre déjà remplie : descendez, proposez le changement. ${FORK} ${REREAD}`
    : nature === "ajout"
      ? `Copiez le texte, ouvrez la page, collez, puis proposez le changement. ${FORK} ${REREAD}`
      : `Copiez le texte, ouvrez le fichier, collez à la place de tout ce qui y est, puis proposez le changement. ${FORK} ${REREAD}`,
  ouvrir: `Ouvrir la page de ${chez}`,
});

const ticket = (chez: string, nature: Nature, isFilled: boolean): MotsDeVoie => ({
  titre: `Envoyer un ticket sur ${chez}`,
  compte: `Avec un compte ${chez}, gratuit ; votre envoi y est public.`,
  sansCompte: false,
  suite: isFilled
    ? `Le ticket s'ouvre déjà rempli : envoyez-le. ${nature === "confirmation" ? "La date de vérification, et qui a vérifié, se mettent à jour d'eux-mêmes." : REREAD}`
    : `Copiez le texte, ouvrez le ticket, collez dans « Texte de la fiche », puis envoyez. ${REREAD}`,
  ouvrir: nature === "confirmation" ? SAME : "Ouvrir le ticket",
});

const courriel = (adresse: string, nature: Nature, isWhole: boolean): MotsDeVoie => ({
  titre: "Écrire à la rédaction",
  compte: "Sans compte.",
  sansCompte: true,
  suite: `Votre messagerie s'ouvre, le message pour ${adresse} est prêt : il part quand vous l'envoyez.${isWhole ? "" : " Il est trop court pour tout porter : enregistrez le fichier et joignez-le, ou copiez le message entier et collez-le à sa place."}`,
  ouvrir: nature === "confirmation" ? `${SAME} (par courriel)` : "Ouvrir le message",
});

const fichier = (nom: string): MotsDeVoie => ({
  titre: "Enregistrer le fichier",
  compte: "Sans compte.",
  sansCompte: true,
  suite: `Le fichier ${nom} va dans vos téléchargements : donnez-le à la rédaction comme vous voulez.`,
  ouvrir: "",
});

export const motsDeVoie = (voie: Voie, nature: Nature): MotsDeVoie => {
  switch (voie.voie) {
    case "demande":
      return demande(voie.chez, nature, voie.porteLeTexte);
    case "ticket":
      return ticket(voie.chez, nature, voie.porteLeTexte);
    case "courriel":
      return courriel(voie.courriel, nature, voie.porteLeTexte);
    case "fichier":
      return fichier(voie.nom);
    default:
      return voie satisfies never;
  }
};

export const TITRES: Readonly<Record<Nature, string>> = {
  correction: "Envoyer cette correction",
  ajout: "Envoyer ce nouveau lieu",
  confirmation: "Confirmer que rien n'a changé",
};

export const GONE = "Une fois le message ou le ticket envoyé, vous avez fini.";

/** In the title of the tab: after the last gesture, and once the person says that it has left. */
export const ALMOST_GONE = "Il reste à l’envoyer";
export const MERCI_COURT = "Merci, c’est envoyé";

/** Said once the person says that it has left. */
export const MERCI = "Merci. La rédaction relit ce qu'elle reçoit ; le changement se voit ici dès qu'il est publié.";
