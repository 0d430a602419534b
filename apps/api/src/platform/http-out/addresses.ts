import { BlockList, isIP, isIPv4 } from 'node:net';

const subnets = (family: 'ipv4' | 'ipv6', all: ReadonlyArray<readonly [string, number]>): BlockList => {
  const list = new BlockList();
  for (const [network, bits] of all) list.addSubnet(network, bits, family);
  return list;
};

/** What is not the public internet (IANA's special-purpose registry): this host, private, shared, link-local, examples, multicast. */
const NOT_PUBLIC_V4 = subnets('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]);

/** Of IPv6 only what is given to hosts; forms that carry an IPv4 address inside (mapped, NAT64, Teredo, 6to4) are not among it. */
const GLOBAL_V6 = subnets('ipv6', [['2000::', 3]]);
const NOT_PUBLIC_V6 = subnets('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]);

const LOOPBACK_V4 = subnets('ipv4', [['127.0.0.0', 8]]);

export const isLoopbackAddress = (address: string): boolean =>
  isIPv4(address) ? LOOPBACK_V4.check(address, 'ipv4') : address === '::1';

/** True for an address that anybody on the internet may reach. */
export function isPublicAddress(address: string): boolean {
  const plain = address.split('%')[0]!;
  switch (isIP(plain)) {
    case 4:
      return !NOT_PUBLIC_V4.check(plain, 'ipv4');
    case 6:
      return !plain.includes('.') && GLOBAL_V6.check(plain, 'ipv6') && !NOT_PUBLIC_V6.check(plain, 'ipv6');
    default:
      return false;
  }
}
