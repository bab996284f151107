/** A guide whose every free text tries to break out of the page it is drawn on. */
import { createGuide, type Guide } from "../model/guide.ts";
import type { Structure } from "../model/structure.ts";
import { aGuide } from "./guide.ts";

/** Closes whatever may be open, then runs; or is evaluated, if a template engine reads it. */
const ATTACK = `"'></p></script></style><script>alert(1)</script><img src=x onerror=alert(1)> & {{ 7*7 }} {% set a = 1 %} \${7*7}`;
const LINK = "https://attaque.example/?a=1&b='%22%3E";

const hostileStructure: Partial<Structure> = {
  id: "hostile",
  anciens_noms: ["ancien-hostile"],
  nom: ATTACK,
  statut: ATTACK,
  structure_parente: ATTACK,
  typologie: ["ASSO"],
  presentation_resume: ATTACK,
  presentation_detail: `${ATTACK}\n\n- ${ATTACK}\n\n[clic](javascript:alert(1)) [clic](data:text/html,x) <b>gras</b>`,
  adresse: ATTACK,
  complement_adresse: ATTACK,
  commune: ATTACK,
  position: "quartier",
  transports: [ATTACK],
  courriels: ["a@b.example"],
  site_web: [LINK],
  prise_rdv: LINK,
  horaires_precisions: ATTACK,
  conditions_acces: ATTACK,
  demarche: ATTACK,
  delai: ATTACK,
  frais_a_charge: ["Gratuit"],
  tarifs: ATTACK,
  pieces_a_apporter: [ATTACK],
  publics: ["seniors"],
  intervention: ["faire-avec"],
  accompagnateurs: { salaries: 1, benevoles: 2, precisions: ATTACK },
  interprete: { present: true, langues: ["ar"] },
  materiel: [{ type: "ordinateur", nombre: 2, libre_acces: true, precisions: ATTACK }],
  acces_internet: { wifi: true, gratuit: true, precisions: ATTACK },
  expertises: { messagerie: "expert", retraite: "proposé" },
  expertises_source: { statut: "estimé", source: ATTACK, date: "2026-01-01" },
  rendez_vous_reguliers: [{ titre: ATTACK, format: "collectif", horaires: "Th 14:00-16:00", lieu: ATTACK, precisions: ATTACK }],
  tournee: [{ lieu: ATTACK, commune: ATTACK, horaires: "Tu[1] 09:00-12:00", precisions: ATTACK }],
  autres_formations_labels: [ATTACK],
  fiche_acces_libre: LINK,
  source: ATTACK,
  verification: { date: "2026-02-01", par: "téléphone" },
};

/** Beside it a plain place with a telephone and a week, news, and a page of the editors: what a whole site is made of. */
export const hostileGuide = (url = "https://guide.example/essai/"): Guide => {
  const guide = aGuide(
    [
      hostileStructure,
      {
        id: "accueil",
        nom: "Maison de l'accueil",
        territoire: "sud",
        telephone: "03 87 00 00 00",
        horaires: "Mo-Fr 09:00-12:00; PH off",
        expertises: { "creer-cv": "maîtrise", messagerie: "basique" },
        expertises_source: { statut: "déclaré" },
      },
      { id: "homonyme-1", nom: "Le Relais" },
      { id: "homonyme-2", nom: "Le Relais", acces_internet: { gratuit: true, libre_service: true } },
      // Two names with the same short address.
      { id: "mairie-1484", nom: `Mairie de Vaux ${ATTACK}` },
      { id: "mairie-4834", nom: "Mairie d'Ars" },
    ],
    { url, titre: ATTACK.slice(0, 70), nom_territoire: ATTACK, editeur: { nom: ATTACK }, accroche: ATTACK },
  );
  return createGuide({
    ...guide,
    actualites: [
      { id: "nouvelle", fichier: "actualites/nouvelle.md", titre: ATTACK, date: "2026-02-01", resume: ATTACK, text: ATTACK, structures: ["accueil"] },
    ],
    pages: [{ id: "a-propos", fichier: "pages/a-propos.md", titre: `À propos ${ATTACK}`, text: `# ${ATTACK}\n\n[Méthode](/methode/)` }],
  });
};
