/** Texts that look like an attack, or like something pasted from a page: they are shown as they are, never run, and said. */
import { quoted } from "../wording.ts";
import { type LeafContext, type LeafTrap, warning } from "./trap.ts";

const isFree = ({ field }: LeafContext): boolean => field?.kind === "text";

/** A tag of a web page, or what template engines and shells replace; « < 12 ans » and « <3 » are neither. */
const CODE = /<\/?[a-z!?][^\s<>]*|\{\{|\{%|<%|\$\{|\$\(/i;

const code: LeafTrap = (leaf) => {
  const found = /[<{$]/.test(leaf.text) && isFree(leaf) ? CODE.exec(leaf.text)?.[0] : undefined;
  if (found === undefined) return undefined;
  return warning(
    "code-informatique",
    `${quoted(found)} ressemble à du code : le guide le montrera tel quel, sans l'exécuter.`,
    "Écrivez des mots de tous les jours.",
  );
};

/** What a spreadsheet computes when it opens an export: ours keep it a text, those of others may not. */
const FORMULA = /^(?:[=@]\S|[+-](?:[a-z(]|\d[\d.,]*[-+*/(!|]))/i;

const formula: LeafTrap = (leaf) => {
  if (!/^[=@+-]/.test(leaf.text) || !isFree(leaf) || !FORMULA.test(leaf.text)) return undefined;
  return warning(
    "formule-de-tableur",
    `${quoted(leaf.text)} commence comme une formule : un tableur pourrait la calculer.`,
    `Commencez par un autre signe que ${quoted(leaf.text.slice(0, 1))}.`,
  );
};

const MARKDOWN_LINK = /\]\(\s*<?\s*([^)>]*)|^\s*\[[^\]]+\]:\s*<?(\S+)/gm;
const SAFE_LINK = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i;

/** The links that the pages refuse to make: `javascript:`, `data:`, or an address without `https://`. */
const link: LeafTrap = ({ key, text, raw }) => {
  if (key !== "presentation_detail" || !text.includes("]")) return undefined;
  const refused = [...text.matchAll(MARKDOWN_LINK)]
    .map(([, inline, reference]) => (inline ?? reference ?? "").trim())
    .find((target) => !SAFE_LINK.test(target));
  if (refused === undefined) return undefined;
  const said = warning("lien-refuse", `Le lien vers ${quoted(refused)} ne sera pas un lien.`, "Une adresse de page commence par https://.");
  return { ...said, offset: Math.max(0, raw.indexOf(refused)), length: Math.max(1, refused.length) };
};

export const suspectLeafTraps: readonly LeafTrap[] = [code, formula, link];
