/** What whoever takes a fiche away must know of its address, which is printed here and there. `id` is already harmless Markdown. */
export const lostLinks = (id: string): string =>
  `**Que deviennent ses liens ?** Les anciennes adresses et les QR codes imprimés mèneront à une page introuvable. Si un autre lieu prend le relais, ajoutez ${id} aux \`anciens_noms\` de sa fiche dans cette même proposition : ils mèneront à lui. Sinon, il n'y a rien à faire.`;
