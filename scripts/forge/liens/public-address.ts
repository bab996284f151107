/** Which addresses a link may lead to: a fiche must not make the machine that checks it talk to its own neighbours. */
import { BlockList, isIP } from "node:net";

const PRIVATE: readonly (readonly [net: string, prefix: number, family: "ipv4" | "ipv6"])[] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.0.2.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["198.51.100.0", 24, "ipv4"],
  ["203.0.113.0", 24, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
  ["::", 96, "ipv6"],
  ["::ffff:0:0", 96, "ipv6"],
  ["64:ff9b::", 96, "ipv6"],
  ["100::", 64, "ipv6"],
  ["2001::", 23, "ipv6"],
  ["2001:db8::", 32, "ipv6"],
  ["2002::", 16, "ipv6"],
  ["fc00::", 7, "ipv6"],
  ["fe80::", 10, "ipv6"],
  ["ff00::", 8, "ipv6"],
];

/** One list a family: in a shared one, what is said of IPv4 written as IPv6 would hold for all of IPv4. */
const blocked = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [net, prefix, family] of PRIVATE) blocked[family].addSubnet(net, prefix, family);

export const isPublicAddress = (address: string): boolean => {
  const family = isIP(address);
  if (family === 0) return false;
  const name = family === 4 ? "ipv4" : "ipv6";
  return !blocked[name].check(address, name);
};

/** Whether an address of a page may be asked at all; names are looked at again once they are resolved. */
export const mayAsk = ({ protocol, hostname, username, password, port }: URL): boolean => {
  if (!["http:", "https:"].includes(protocol) || username !== "" || password !== "") return false;
  if (!["", "80", "443", "8080", "8443"].includes(port)) return false;
  const bare = hostname.replace(/^\[|\]$/g, "");
  return isIP(bare) === 0 ? /\.[a-z0-9-]+\.?$/i.test(bare) && !/\.(?:local|internal|localhost|lan|home|arpa)\.?$/i.test(bare) : isPublicAddress(bare);
};
