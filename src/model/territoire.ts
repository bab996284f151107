/** A territoire: one chapter of the guide (a quarter, a commune, a group of communes). */
import { z } from "zod";
import { liste, motif, nombre, texte } from "./fields.ts";
import { codeInsee } from "./structure.ts";

const territoire = z
  .strictObject({
    id: motif(/^[a-z0-9]+(-[a-z0-9]+)*$/, { label: "Identifiant", attendu: "des minuscules sans accent, des chiffres et des tirets", exemple: "borny" }),
    nom: texte({ label: "Nom", exemple: "Borny" }, 80),
    lettre: motif(/^[A-Z]{1,2}$/, { label: "Lettre du code de carte", attendu: "une ou deux capitales", exemple: "B" }),
    couleur: motif(/^#[0-9a-fA-F]{6}$/, { label: "Couleur", attendu: "une couleur hexadécimale entre guillemets", exemple: '"#0b5c8a"' }),
    communes: liste(
      z.strictObject({ nom: texte({ label: "Commune" }, 80), code_insee: codeInsee.optional() }).readonly(),
      { label: "Communes", exemple: '[{ nom: Metz, code_insee: "57463" }]' },
      400,
    ),
    quartiers: liste(texte({ label: "Quartier" }, 80), { label: "Quartiers" }).optional(),
    latitude: nombre(-90, 90, { label: "Latitude du centre", exemple: "49.108" }).optional(),
    longitude: nombre(-180, 180, { label: "Longitude du centre", exemple: "6.216" }).optional(),
    presentation: texte({ label: "Présentation" }, 600).optional(),
  })
  .readonly();

export const territoiresSchema = z.strictObject({ territoires: z.array(territoire).min(1).max(120).readonly() });

export type Territoire = z.infer<typeof territoire>;
