/** A territoire: one chapter of the guide (a quarter, a commune, a group of communes). */
import * as z from "zod";
import { list, matching, number, text } from "./fields.ts";
import { codeInsee } from "./structure.ts";

const territoire = z
  .strictObject({
    id: matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, { label: "Identifiant", expected: "des minuscules sans accent, des chiffres et des tirets", example: "borny" }),
    nom: text({ label: "Nom", example: "Borny" }, 80),
    lettre: matching(/^[A-Z]{1,2}$/, { label: "Lettre du code de carte", expected: "une ou deux capitales", example: "B" }),
    couleur: matching(/^#[0-9a-fA-F]{6}$/, { label: "Couleur", expected: "une couleur hexadécimale entre guillemets", example: '"#0b5c8a"' }),
    communes: list(
      z.strictObject({ nom: text({ label: "Commune" }, 80), code_insee: codeInsee.optional() }).readonly(),
      { label: "Communes", example: '[{ nom: Metz, code_insee: "57463" }]' },
      400,
    ),
    quartiers: list(text({ label: "Quartier" }, 80), { label: "Quartiers" }).optional(),
    latitude: number(-90, 90, { label: "Latitude du centre", example: "49.108" }).optional(),
    longitude: number(-180, 180, { label: "Longitude du centre", example: "6.216" }).optional(),
    presentation: text({ label: "Présentation" }, 600).optional(),
  })
  .readonly();

export const territoiresSchema = z.strictObject({ territoires: z.array(territoire).min(1).max(120).readonly() });

export type Territoire = z.infer<typeof territoire>;
