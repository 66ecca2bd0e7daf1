import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { reachOf } from "./guard-address.ts";

// RFC 6890 and the registries of IANA that go on from it: an address of each range, first or last where it matters.
const NEVER = [
  ["0.0.0.0", "0.255.255.255"],
  ["169.254.0.1", "169.254.169.254"],
  ["192.0.0.1", "192.0.0.192"],
  ["192.0.2.1", "198.51.100.7", "203.0.113.9"],
  ["192.88.99.1"],
  ["198.18.0.0", "198.19.255.255"],
  ["224.0.0.1", "239.255.255.255"],
  ["240.0.0.1", "255.255.255.255"],
  ["100.100.100.200", "fd00:ec2::254", "fd20:ce::254"],
  ["::"],
  ["::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:93.184.215.14"],
  ["::7f00:1", "::93.184.215.14"],
  ["64:ff9b::7f00:1", "64:ff9b:1::1"],
  ["2002:7f00:1::", "2001::1"],
  ["fe80::1", "fe80::1%eth0", "febf::1"],
  ["fec0::1"],
  ["ff02::1"],
  ["100::1", "2001:db8::1", "3fff::1", "5f00::1"],
  ["4000::1"],
  ["", "localhost", "127.1", "0x7f.0.0.1", "1.2.3.4.5", "[::1]"],
].flat();

test("an address that no public server has is never asked", () => {
  for (const address of NEVER) assert.equal(reachOf(address), "never", address);
});

test("this machine and its own network are private", () => {
  const own = [
    ["127.0.0.1", "127.255.255.254", "::1"],
    ["10.0.0.0", "10.255.255.255"],
    ["172.16.0.1", "172.31.255.255"],
    ["192.168.0.1"],
    ["100.64.0.1", "100.127.255.255"],
    ["fc00::1", "fdff::1"],
  ].flat();
  for (const address of own) assert.equal(reachOf(address), "private", address);
});

test("addresses beside those ranges are public", () => {
  const others = [
    "1.1.1.1",
    "11.0.0.0",
    "172.32.0.0",
    "100.128.0.0",
    "126.255.255.255",
    "2a00:1450::1",
    "2600::",
  ];
  for (const address of others) assert.equal(reachOf(address), "public", address);
});

test("however an address is written in a URL, it is checked as what it is", () => {
  const spellings = [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0x7f.0.0.1",
    "0177.0.0.1",
    "127.0.0.1.",
    "１２７.0.0.1",
  ];
  for (const spelling of spellings)
    assert.equal(reachOf(new URL(`http://${spelling}/`).hostname), "private", spelling);
  assert.equal(reachOf(new URL("http://[0:0:0:0:0:ffff:127.0.0.1]/").hostname.slice(1, -1)), "never");
});

test("an address of IPv4 carried in IPv6 is never asked, whatever it is", () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      assert.equal(reachOf(`::ffff:${address}`), "never");
    }),
  );
});
