/** Every rule across files, in the order in which it is easiest to mend them. */
import { alsaceMoselle } from "./alsace-moselle.ts";
import { ancienNomPris } from "./ancien-nom-pris.ts";
import { communeIncoherente } from "./commune-incoherente.ts";
import { dateFuture } from "./date-future.ts";
import { dossierTerritoire } from "./dossier-territoire.ts";
import { identifiantEnDouble } from "./identifiant-en-double.ts";
import { positionEloignee } from "./position-eloignee.ts";
import type { Rule } from "./rule.ts";
import { structureEnDouble } from "./structure-en-double.ts";
import { structureInconnue } from "./structure-inconnue.ts";
import { territoireEnDouble } from "./territoire-en-double.ts";
import { territoireInconnu } from "./territoire-inconnu.ts";

export const RULES: readonly Rule[] = [
  territoireEnDouble,
  territoireInconnu,
  dossierTerritoire,
  identifiantEnDouble,
  structureEnDouble,
  ancienNomPris,
  communeIncoherente,
  positionEloignee,
  dateFuture,
  alsaceMoselle,
  structureInconnue,
];
