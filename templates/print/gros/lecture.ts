/** « Comment lire ce guide »: what large print says, what it leaves out, and whom to tell. */
import type { Guide } from "../../../src/model/guide.ts";
import { html } from "../../html.ts";
import { displayDate, displayTelephone, typeset } from "../../parts/typography.ts";
import { displayUrl } from "../display-url.ts";
import { bookmark, sectionHead, sectionHeadAgain } from "../sections/parts.ts";
import { levelPicture } from "../stars.ts";
import type { ColumnUnit } from "../unit.ts";
import type { Bloc } from "./blocs.ts";
import { groupOf } from "./lieu.ts";

const blocs = ({ edition, referentiel }: Guide): readonly Bloc[] => {
  const { contact, editeur } = edition;
  const example = referentiel.niveaux.find(({ etoiles }) => etoiles === 2);
  return [
    {
      title: "Trouver un lieu",
      lines: [
        "Le sommaire donne la page de chaque quartier ou commune. La liste de ses lieux est en tête de chapitre.",
        "À la fin, l’index par service dit qui aide pour quoi.",
        html`Chaque lieu commence sur une nouvelle page. Quand il se poursuit, son nom est répété, avec le mot «&nbsp;suite&nbsp;».`,
        "Les horaires peuvent avoir changé : téléphonez avant de venir. Une ligne vide attend un numéro ou des horaires que nous ne connaissons pas encore.",
      ].map((line) => (typeof line === "string" ? typeset(line) : line)),
    },
    {
      title: "Lire les étoiles",
      lines: [
        ...referentiel.niveaux.map((niveau) => html`${levelPicture(niveau)} <b>${niveau.nom}</b>&nbsp;: ${typeset(niveau.definition)}.`),
        example && html`${levelPicture(example, true)} <b>Estimé</b>&nbsp;: niveau estimé par la rédaction, non déclaré par le lieu.`,
      ],
    },
    {
      title: "Ce qui n’est pas dans cette édition",
      lines: [
        typeset(
          "Les plans, le tableau « Qui fait quoi ? », les listes de matériel et les index par nom, par commune et par label ne se lisent pas en gros caractères.",
        ),
        html`On les trouve dans le guide complet et en ligne&nbsp;: <a href="${edition.url}"><b>${displayUrl(edition.url)}</b></a>`,
      ],
    },
    {
      title: "Une erreur, un oubli ?",
      lines: [
        html`Écrivez à <b>${displayUrl(contact.courriel)}</b>${contact.telephone ? html` ou téléphonez au <b>${displayTelephone(contact.telephone)}</b>` : undefined}.`,
        html`${typeset(edition.edition)}. Informations arrêtées au ${displayDate(edition.date_edition)}. Édité par ${typeset(editeur.nom)}.`,
      ],
    },
  ];
};

export const commentLire = (guide: Guide): ColumnUnit => ({
  id: "mode-d-emploi",
  mode: "columns",
  columns: 1,
  furniture: { runningHead: "Comment lire ce guide" },
  bookmarks: bookmark("Comment lire ce guide", "mode-d-emploi"),
  head: sectionHead("mode-d-emploi", "Comment lire ce guide"),
  nextHead: sectionHeadAgain("Comment lire ce guide"),
  before: html`<div class="lieu">`,
  after: html`</div>`,
  groups: blocs(guide).map(groupOf),
});
