/** The comment under a proposal: what the person who made it must know, about what they touched, in plain French. Markdown. */
import { counted } from "../../../src/reading/wording.ts";
import { lostLinks } from "../lost-links.ts";
import { inCode, inText } from "../markdown.ts";
import { PERSONAL_WORDS } from "../personal.ts";
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

const departureWords = ({ change, depart }: ReportFile): string | undefined => {
  if (change !== "supprimé") return undefined;
  switch (depart?.suite) {
    case "déplacée":
      return "Son fichier change de dossier ; l'adresse de sa page reste la même.";
    case "reprise":
      return `Ses anciennes adresses et ses QR codes imprimés mèneront à « ${inText(depart.par ?? "", 140)} ».`;
    case "perdue":
      return lostLinks(inCode(depart.id));
    default:
      return "Ce fichier est retiré du guide.";
  }
};

const soundWords = ({ consequences }: Report): string =>
  consequences.length === 0 ? "Rien à corriger." : "Rien à corriger dans ce fichier : voyez plus bas « Ce que cela change ailleurs ».";

const titleOf = ({ path, nom, change, depart }: ReportFile): string => {
  const state = depart?.suite === "déplacée" ? "déplacée" : CHANGED[change];
  return nom === undefined ? `${inCode(path)}${depart ? ` (${state})` : ""}` : `${inText(nom, 140)} (${state})`;
};

const UNSEEN =
  "Ce fichier n'a pas pu être lu ici, parce qu'il est trop gros ou que ce n'est pas un fichier ordinaire : rien n'en est vérifié, et l'équipe du guide doit le regarder.";

const fileSection = (report: Report, file: ReportFile): string => {
  const { path, problems, others, preview } = file;
  const errors = problems.filter(({ gravite }) => gravite === "erreur");
  const personal = problems.filter((problem) => problem.gravite !== "erreur" && problem.isPersonal);
  const warnings = problems.filter((problem) => problem.gravite !== "erreur" && !problem.isPersonal);
  const departure = departureWords(file);
  const isUnseen = report.unseen.includes(path);
  return [
    `### ${titleOf(file)}`,
    ...(isUnseen ? [UNSEEN] : []),
    ...(departure === undefined ? [] : [departure]),
    ...(errors.length > 0 ? [`**À corriger :**\n\n${problemLines(errors)}`] : []),
    ...(personal.length > 0 ? [`**À régler avant d'accepter :**\n\n${problemLines(personal)}`] : []),
    ...(warnings.length > 0 ? [`À regarder, sans obligation :\n\n${problemLines(warnings)}`] : []),
    ...(others > 0 ? [`… et ${counted(others, "autre remarque", "autres remarques")}.`] : []),
    ...(preview?.deborde ? ["**Sa page imprimée déborde** : raccourcissez un texte."] : []),
    ...(problems.length === 0 && departure === undefined && !isUnseen && !preview?.deborde ? [soundWords(report)] : []),
  ].join("\n\n");
};

/** A few names are enough to know what is spoken of. */
const MOST_NAMED = 5;

const named = (paths: readonly string[]): string => {
  const names = paths.slice(0, MOST_NAMED).map((path) => inCode(path));
  const others = paths.length - names.length;
  return `${names.join(", ")}${others > 0 ? ` et ${counted(others, "autre")}` : ""}`;
};

const elsewhereWords = ({ elsewhere, strays }: Report): readonly string[] => {
  const others = elsewhere.filter((path) => !strays.some((stray) => stray.path === path));
  if (others.length === 0) return [];
  return [
    `Elle touche aussi à ce qui n'est pas une fiche ni une page du guide (${named(others)}) : cela **n'est pas vérifié ici**, et l'équipe doit le lire ligne à ligne avant d'accepter.`,
  ];
};

const strayWords = ({ strays }: Report): readonly string[] =>
  strays
    .slice(0, MOST_NAMED)
    .map(({ path, place }) => `${inCode(path)} n'est pas dans le dossier du guide : personne ne le lirait. Si c'est une fiche, sa place est ${inCode(place)}.`);

const partialWords = ({ unseen, isWhole }: Report): readonly string[] =>
  unseen.length === 0 && isWhole ? [] : ["Elle n'a pas pu être vérifiée en entier : l'équipe du guide doit lire le reste elle-même."];

const TO_MEND = "Il reste quelque chose à corriger. Modifiez le fichier, enregistrez : la vérification repart toute seule et ce message se met à jour.";

const opening = (report: Report): string => {
  const said = [
    ...(report.hasErrors ? [TO_MEND] : []),
    ...(report.hasPersonal
      ? [`**Une chose est à régler avant d'accepter.** ${PERSONAL_WORDS} Si la personne est d'accord pour être jointe ainsi, dites-le en réponse à ce message.`]
      : []),
    ...partialWords(report),
    ...strayWords(report),
    ...elsewhereWords(report),
  ];
  return `Merci pour votre proposition ! ${said.length === 0 ? "Tout est en ordre : l'équipe du guide n'a plus qu'à la relire." : said.join("\n\n")}`;
};

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
  ...(files.some(({ preview }) => preview?.web || preview?.papier)
    ? [`Voir les pages telles qu'elles seront, sur l'écran et sur le papier : [aperçus à télécharger](${run}#artifacts), en bas de la page.`]
    : []),
  ...(sansApercu === undefined ? [] : [WITHOUT_PREVIEW[sansApercu]]),
];

const NOTHING = "Cette proposition ne touche aucune fiche du guide : il n'y a rien à vérifier ici.";

const versionLine = ({ commit }: Report): string => `Ce message parle de la version ${inCode(commit.slice(0, 7))}.`;

/** `run` is the address of the run's page. */
export const reportComment = (report: Report, run: string): string => {
  if (report.files.length + report.consequences.length + report.strays.length === 0 && report.isWhole)
    return [NOTHING, ...elsewhereWords(report), versionLine(report)].join("\n\n");
  const before = [opening(report), ...previewLine(report, run)];
  const sections = [
    ...report.files.map((file) => fileSection(report, file)),
    ...(report.otherFiles > 0 ? [`… et ${counted(report.otherFiles, "autre fichier", "autres fichiers")}.`] : []),
  ];
  const after = [...consequencesSection(report), versionLine(report)];
  const room = LONGEST_COMMENT - [...before, ...after].join("\n\n").length;
  let length = 0;
  const kept = sections.filter((section) => {
    length += section.length + 2;
    return length < room - 100;
  });
  const cut = kept.length < sections.length ? ["… la suite est dans le détail de la vérification."] : [];
  return [...before, ...kept, ...cut, ...after].join("\n\n");
};
