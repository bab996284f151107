/** The calendar day where the guide is, `AAAA-MM-JJ`. */
export const today = (): string => new Intl.DateTimeFormat("fr-CA", { timeZone: "Europe/Paris" }).format(new Date());
