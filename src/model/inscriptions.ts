/** Whether one signs up before a workshop, in French. */
export const INSCRIPTIONS = { obligatoire: "inscription obligatoire", conseillée: "inscription conseillée", libre: "sans inscription" } as const;
export type InscriptionId = keyof typeof INSCRIPTIONS;
