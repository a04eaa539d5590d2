import { expect, test } from "vitest";
import { countryOf, countryOfPhone } from "./country_of";

type Known = Parameters<typeof countryOf>[0];
const nobody: Known = { country: null, time_zone: null, identities: [] };
const phone = (value: string): Known["identities"] => [
  { id: "idn_0000000000001", type: "phone", value, verified: false },
];

test("what is set says more than a number, a number more than a time zone", () => {
  const all = { country: "DE", time_zone: "Asia/Tehran", identities: phone("+905001112233") };
  expect(countryOf(all)).toEqual({ country: "DE", by: "country" });
  expect(countryOf({ ...all, country: null })).toEqual({ country: "TR", by: "phone" });
  expect(countryOf({ ...all, country: null, identities: [] })).toEqual({
    country: "IR",
    by: "time_zone",
  });
  expect(countryOf(nobody)).toBeNull();
  expect(countryOf({ ...nobody, time_zone: "Etc/UTC" })).toBeNull();
});

test("numbers tell their country by how they begin", () => {
  expect(countryOfPhone("+989121234567")).toBe("IR");
  expect(countryOfPhone("+37491234567")).toBe("AM");
  expect(countryOfPhone("+79161234567")).toBe("RU");
  expect(countryOfPhone("+77011234567")).toBe("KZ");
  expect(countryOfPhone("+14165550149")).toBe("CA");
  expect(countryOfPhone("+15035550142")).toBe("US");
  expect(countryOfPhone("+999123")).toBeNull();
});

test("an e-mail address tells no country", () => {
  const identities: Known["identities"] = [
    { id: "idn_0000000000001", type: "email", value: "+98@example.com", verified: false },
  ];
  expect(countryOf({ ...nobody, identities })).toBeNull();
});
