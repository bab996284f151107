/** The form of a fiche, whole, as it is before a script fills it: sections folded, in the order of the printed page. */
import { type Question, questionsOf } from "../../../src/formulaire/question.ts";
import { type Section, sectionsOf } from "../../../src/formulaire/section.ts";
import { paths } from "../../../src/model/addresses.ts";
import { type Child, type Html, html } from "../../html.ts";
import type { Site } from "../../site.ts";
import { typeset } from "../typography.ts";
import { type ChoicesOf, demande } from "./demande.ts";
import { grilleARemplir } from "./grille-a-remplir.ts";

/** The script that reads the rarest of hours, for other scripts. */
export const RARE_HOURS = "horaires-rares.js";

const all = (questions: readonly Question[], choicesOf: ChoicesOf): Child => questions.map((question) => demande(question, question.key, choicesOf));

const fields = (questions: readonly Question[], choicesOf: ChoicesOf): Child => {
  const rare = questions.filter(({ isRare }) => isRare);
  return [
    all(
      questions.filter(({ isRare }) => !isRare),
      choicesOf,
    ),
    rare.length > 0 && html`<details class="rares"><summary>Plus de détails</summary>${all(rare, choicesOf)}</details>`,
  ];
};

const section = (site: Site, { id, titre, questions }: Section, choicesOf: ChoicesOf): Html =>
  html`<details class="partie" id="${id}" data-partie><summary><h2>${typeset(titre)}</h2><span class="tenu" data-resume></span></summary>
${questions.some(({ kind }) => kind === "grid") ? grilleARemplir(site, questions, choicesOf) : fields(questions, choicesOf)}</details>
`;

export const formulaire = (site: Site): Html => {
  const { referentiel, territoires } = site.guide;
  const choicesOf: ChoicesOf = (input) => (input === "territoire" ? territoires : undefined);
  const addresses = {
    guide: paths.formulaire,
    lieux: paths.lieuxConnus,
    communes: paths.communesConnues,
    fiches: paths.ficheBrute("*"),
    fiche: paths.structure("*"),
    apercu: paths.apercu,
  };
  return html`<form class="fiche-a-remplir" id="formulaire"${Object.entries(addresses).map(([name, path]) => html` data-${name}="${site.href(path)}"`)} data-horaires-rares="${site.asset(RARE_HOURS)}" novalidate hidden>
<div id="fautes" class="fautes" tabindex="-1" hidden></div>
${sectionsOf(questionsOf(referentiel)).map((one) => section(site, one, choicesOf))}<div id="apercu"></div>
<div class="verifier"><button>Vérifier et envoyer</button><p id="rien-a-envoyer" role="status"></p></div>
<div id="envoi"></div>
</form>`;
};
