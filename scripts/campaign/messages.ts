/** What is written to each structure: a message ready to be opened and sent, and the same as rows for a mail merge. */
import { writeMessage } from "../../src/exchange/courriel/message.ts";
import { writeFrenchCsv } from "../../src/exchange/csv/csv.ts";
import type { Request } from "../../src/knowledge/campaign.ts";
import { entryText } from "../../src/knowledge/entry-summary.ts";
import { paths, urlsOf } from "../../src/model/addresses.ts";
import type { Guide } from "../../src/model/guide.ts";
import type { Structure } from "../../src/model/structure.ts";
import { displayDate } from "../../templates/parts/typography.ts";

/** Where a structure answers, without an account. */
export const linksOf = ({ edition }: Guide, { id }: Structure): { readonly unchanged: string; readonly correct: string } => {
  const { absolute } = urlsOf(edition);
  return { unchanged: absolute(paths.rienNAChange(id)), correct: absolute(paths.corriger(id)) };
};

const subjectOf = ({ nom }: Structure): string => `Votre fiche « ${nom} » est-elle encore juste ?`;

const since = ({ verification, date_maj }: Structure): string =>
  verification ? `vérifiée pour la dernière fois le ${displayDate(verification.date)}` : `écrite le ${displayDate(date_maj)} et pas encore vérifiée avec vous`;

const textOf = (guide: Guide, structure: Structure): string => {
  const { unchanged, correct } = linksOf(guide, structure);
  const { edition } = guide;
  return `Bonjour,

« ${structure.nom} » figure dans le guide « ${edition.titre} » (${edition.nom_territoire}).
Sa fiche a été ${since(structure)}. Pouvez-vous nous dire si elle est encore juste ?

Rien n'a changé (un clic) :
${unchanged}

Quelque chose a changé (deux minutes, sans compte) :
${correct}

Vous pouvez aussi répondre à ce message.


Ce que dit la fiche aujourd'hui

${entryText(guide, structure)}

N'écrivez le nom d'aucune personne : la fiche est publique. Pour le contact, donnez l'adresse de l'accueil.

Merci pour celles et ceux que vous aidez.
${edition.editeur.nom}
${edition.contact.courriel}${edition.contact.telephone ? `\n${edition.contact.telephone}` : ""}
`;
};

/** The file of a message, to be opened in a mail program; undefined where there is no address to write to. */
export const messageFor = (guide: Guide, { structure, courriel }: Request, date: string): string | undefined =>
  courriel === undefined
    ? undefined
    : writeMessage({
        from: { name: guide.edition.titre, address: guide.edition.contact.courriel },
        to: courriel,
        subject: subjectOf(structure),
        date,
        text: textOf(guide, structure),
      });

const HEAD = ["Voie", "Courriel", "Nom", "Adresse", "Complément", "Code postal", "Commune", "Téléphone", "Objet", "Fiche", "Rien n'a changé", "Corriger"];

/** For a mail merge: everyone who can be asked, by whichever way. */
export const mergeCsv = (guide: Guide, requests: readonly Request[]): string =>
  writeFrenchCsv([
    HEAD,
    ...requests
      .filter(({ way }) => way !== "aucune")
      .map(({ structure, way, courriel = "" }) => {
        const { unchanged, correct } = linksOf(guide, structure);
        const { nom, adresse = "", complement_adresse = "", code_postal, commune, telephone = "" } = structure;
        const facts = entryText(guide, structure);
        return [way, courriel, nom, adresse, complement_adresse, code_postal, commune, telephone, subjectOf(structure), facts, unchanged, correct];
      }),
  ]);
