/** Whether the digits of a SIRET, or of a SIREN, can be right. */

/** La Poste's offices share one SIREN whose SIRETs follow another rule: the sum of the digits is a multiple of 5. */
const LA_POSTE = "356000000";

/** Luhn's key: every second digit from the right counts double. */
export const hasKey = (digits: string): boolean => {
  const numbers = [...digits].map(Number).toReversed();
  return numbers.reduce((sum, digit, index) => sum + (index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0) % 10 === 0;
};

export const isSiret = (digits: string): boolean =>
  hasKey(digits) || (digits.startsWith(LA_POSTE) && [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0);
