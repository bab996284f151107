/** E-mail addresses: those of a function, and those that seem to be a person's. */
const WEBMAILS =
  /@(?:gmail|googlemail|orange|wanadoo|free|sfr|neuf|laposte|hotmail|live|outlook|msn|yahoo|ymail|icloud|me|aol|bbox|numericable|gmx|protonmail|proton)\.[a-z.]+$/i;
/** First words of addresses that belong to a function, not to a person. */
const ROLES =
  /^(?:accueil|admin|agence|aide|antenne|asso|association|atelier|bibliotheque|bonjour|bureau|caf|ccas|centre|cite|club|com|contact|coordination|cs|csc|cyber|direction|emploi|epn|espace|fablab|formation|france|hello|info|infos|inscription|jeunesse|mairie|maison|mediation|mediatheque|mjc|mission|mission-locale|numerique|pole|point|relais|residence|secretariat|service|social|standard|support|ville)/;

/** Whether an address seems to be a person's: never published without a word, never written to without one either. */
export const isPersonal = (address: string): boolean => {
  const [local = ""] = address.toLowerCase().split("@");
  if (ROLES.test(local)) return false;
  const isName = /^[a-z]+(?:-[a-z]+)?[._][a-z]+(?:-[a-z]+)?\d*$/.test(local) || /^[a-z]\.[a-z-]{2,}$/.test(local);
  return isName || (WEBMAILS.test(address) && /^[a-z]+(?:[._-]?[a-z]+)?\d{0,4}$/.test(local) && /^[a-z]{2,}/.test(local));
};
