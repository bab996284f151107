/** Overseas numbers keep their first digits after a country code of their own. */
const OVERSEAS: readonly (readonly [start: RegExp, country: string])[] = [
  [/^0590|^069[01]/, "590"],
  [/^0[56]94/, "594"],
  [/^0596|^069[67]/, "596"],
  [/^026[239]|^0639|^069[23]/, "262"],
];

/** « 03 87 00 00 00 » → « +33387000000 ». Short numbers (3949, 116 006) cannot be dialled from abroad: none. */
export const internationalTelephone = (telephone: string): string | undefined => {
  const digits = telephone.replaceAll(" ", "");
  if (digits.startsWith("+")) return digits;
  if (!/^0\d{9}$/.test(digits)) return undefined;
  const country = OVERSEAS.find(([start]) => start.test(digits))?.[1] ?? "33";
  return `+${country}${digits.slice(1)}`;
};
