/** The comment under a proposal: what the person who made it must know, about what they touched, in plain French. Markdown. */
import { counted } from "../../../src/reading/wording.ts";
import { inCode, inText } from "../markdown.ts";
import { problemLines } from "../problem-lines.ts";
import type { Report, ReportFile } from "./report.ts";

/** Forges refuse a comment of 65 536 signs or more. */
const LONGEST_COMMENT = 60_000;

const CHANGED: Readonly<Record<ReportFile["change"], string>> = { ajouté: "nouvelle fiche", modifié: "modifiée", supprimé: "retirée du guide" };

const WITHOUT_PREVIEW: Readonly<Record<NonNullable<Report["sansApercu"]>, string>> = {
  navigateur: "Les pages n'ont pas pu être dessinées cette fois : il manque un navigateur à la machine qui vérifie. Ce n'est pas votre faute.",
  erreurs: "Les aperçus des pages viendront quand les erreurs seront corrigées.",
  nombre: "Il y a trop de fiches pour dessiner toutes leurs pages : seules les premières le sont.",
};

const errorsOf = ({ problemes }: Pick<ReportFile, "problemes">) => problemes.filter(({ gravite }) => gravite === "erreur");
const warningsOf = ({ problemes }: Pick<ReportFile, "problemes">) => problemes.filter(({ gravite }) => gravite === "avertissement");

const fileSection = (file: ReportFile): string => {
  const { path, nom, change, autres, apercu } = file;
  const errors = errorsOf(file);
  const warnings = warningsOf(file);
  return [
    `### ${nom === undefined ? inCode(path) : `${inText(nom, 140)} (${CHANGED[change]})`}`,
    ...(errors.length > 0 ? [`**À corriger :**\n\n${problemLines(errors)}`] : []),
    ...(warnings.length > 0 ? [`À regarder, sans obligation :\n\n${problemLines(warnings)}`] : []),
    ...(autres > 0 ? [`… et ${counted(autres, "autre remarque", "autres remarques")}.`] : []),
    ...(apercu?.deborde ? ["**Sa page imprimée déborde** : raccourcissez un texte."] : []),
    ...(errors.length + warnings.length === 0 && !apercu?.deborde ? ["Rien à corriger."] : []),
  ].join("\n\n");
};

const isSound = ({ files, consequences }: Report): boolean =>
  consequences.length === 0 && files.every((file) => errorsOf(file).length === 0 && !file.apercu?.deborde);

const opening = (report: Report): string =>
  isSound(report)
    ? "Merci pour votre proposition ! Tout est en ordre : l'équipe du guide n'a plus qu'à la relire."
    : "Merci pour votre proposition ! Il reste quelque chose à corriger. Modifiez le fichier, enregistrez : la vérification repart toute seule et ce message se met à jour.";

const consequencesSection = ({ consequences }: Report): readonly string[] =>
  consequences.length === 0
    ? []
    : [
        `### Ce que cela change ailleurs\n\nCes erreurs apparaissent dans d'autres fichiers à cause de la proposition :\n\n${consequences
          .map((problem) => `- ${inCode(problem.path)} : ${inText(problem.message)}`)
          .join("\n")}`,
      ];

/** Where pictures are: the page of the run, whose address the forge gave us. */
const previewLine = ({ files, sansApercu }: Report, run: string): readonly string[] => [
  ...(files.some(({ apercu }) => apercu?.web || apercu?.papier)
    ? [`Voir les pages telles qu'elles seront, sur l'écran et sur le papier : [aperçus à télécharger](${run}#artifacts), en bas de la page.`]
    : []),
  ...(sansApercu === undefined ? [] : [WITHOUT_PREVIEW[sansApercu]]),
];

const NOTHING = "Cette proposition ne touche aucune fiche du guide : il n'y a rien à vérifier ici.";

/** `run` is the address of the run's page. */
export const reportComment = (report: Report, run: string): string => {
  if (report.files.length + report.consequences.length === 0) return NOTHING;
  const before = [opening(report), ...previewLine(report, run)];
  const sections = [
    ...report.files.map(fileSection),
    ...(report.autresFichiers > 0 ? [`… et ${counted(report.autresFichiers, "autre fichier", "autres fichiers")}.`] : []),
  ];
  const after = consequencesSection(report);
  const room = LONGEST_COMMENT - [...before, ...after].join("\n\n").length;
  let length = 0;
  const kept = sections.filter((section) => {
    length += section.length + 2;
    return length < room - 100;
  });
  const cut = kept.length < sections.length ? ["… la suite est dans le détail de la vérification."] : [];
  return [...before, ...kept, ...cut, ...after].join("\n\n");
};
