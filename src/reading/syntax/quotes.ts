/** Quotes: closed too early by an apostrophe, never closed, or with a backslash between them. */
import { entryOf, keyBefore, openingBefore, quotedAgain, rewritten, type SyntaxTrap } from "./mistake.ts";

export const apostrophe: SyntaxTrap = {
  code: "apostrophe",
  recognise: ({ error, line }) => {
    if (!error.message.startsWith("Unexpected scalar at node end")) return undefined;
    const { key, value, start } = entryOf(line);
    const quote = value[0];
    if (quote === "'") {
      const inner = value.replace(/^'/, "").replace(/'\s*$/, "").replaceAll("''", "'");
      const message = "Une apostrophe ferme le texte commencé par « ' » : la suite serait perdue.";
      return { message, conseil: rewritten(key, inner), ...quotedAgain(inner), start, longueur: value.length };
    }
    if (quote !== '"') return undefined;
    const message = "Du texte suit le guillemet fermant : il serait perdu.";
    return { message, conseil: `Écrivez : ${key ? `${key}: ` : ""}'${value.replaceAll("'", "''")}'`, start, longueur: value.length };
  },
};

/** `{ titre: 'L'atelier', … }`: only the text between the quotes is to be written again, not the group. */
export const quoteInGroup: SyntaxTrap = {
  code: "apostrophe",
  recognise: ({ error, line, at }) => {
    if (!error.message.startsWith("Unexpected scalar at node end") || !/[[{]/.test(line.content)) return undefined;
    const column = at - line.start;
    const opened = /(?<=[{[,:] *)(?<mark>["'])(?:(?!\k<mark>).)*\k<mark> *$/.exec(line.content.slice(0, column));
    const mark = opened?.groups?.["mark"];
    if (!opened || mark === undefined) return undefined;
    const rest = (mark === "'" ? /^.*?'(?= *(?:[,}\]]|$))/ : /^.*?"(?= *(?:[,}\]]|$))/).exec(line.content.slice(column))?.[0];
    if (rest === undefined) return undefined;
    const start = line.start + opened.index;
    const inner = (opened[0] + rest).slice(1, -1);
    const key = keyBefore(line, start);
    const message =
      mark === "'" ? "Une apostrophe ferme le texte commencé par « ' » : la suite serait perdue." : "Du texte suit le guillemet fermant : il serait perdu.";
    const conseil = mark === "'" ? rewritten(key, inner.replaceAll("''", "'")) : `Écrivez : ${key ? `${key}: ` : ""}'${inner.replaceAll("'", "''")}'`;
    return { message, conseil, start, longueur: opened[0].length + rest.length };
  },
};

export const unclosedQuote: SyntaxTrap = {
  code: "guillemet-non-ferme",
  recognise: ({ error, text, at }) => {
    const mark = /^Missing closing (["'])/.exec(error.message)?.[1];
    if (!mark) return undefined;
    const opening = openingBefore(text, at, mark === '"' ? /(?:^|[\s[{,])"(?=[^"]*$)/ : /(?:^|[\s[{,])'(?=[^']*$)/);
    if (!opening) return undefined;
    const { key, value } = entryOf(opening.line);
    const longueur = opening.line.start + opening.line.content.length - opening.start;
    const isValue = value.startsWith(mark) && opening.line.content.endsWith(value) && value.length === longueur;
    const message = `Le guillemet ouvert ici (${mark}) n'est jamais fermé : tout le reste du fichier serait dans ce texte.`;
    return {
      message,
      conseil: rewritten(key, value.replace(/^["']/, "")),
      start: opening.start,
      ...(isValue && quotedAgain(value.slice(1))),
      longueur,
    };
  },
};

export const backslash: SyntaxTrap = {
  code: "barre-inverse",
  recognise: ({ error, line, at }) => {
    if (error.code !== "BAD_DQ_ESCAPE") return undefined;
    const { key, value } = entryOf(line);
    const inner = value.replace(/^"/, "").replace(/"\s*$/, "");
    return {
      message: "Entre guillemets doubles, la barre « \\ » a un sens particulier.",
      conseil: `Doublez-la ou écrivez : ${key ? `${key}: ` : ""}'${inner.replaceAll("'", "''")}'`,
      start: at,
      longueur: 1,
    };
  },
};
