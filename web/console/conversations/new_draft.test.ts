import { expect, test } from "vitest";
import { blankDraft, isReady, newCustomerFrom, requestOf } from "./new_draft";

test("what was looked for goes where it belongs", () => {
  expect(newCustomerFrom("negar@example.com").email).toBe("negar@example.com");
  expect(newCustomerFrom("۰۹۱۳ ۵۵۵ ۰۱۴۲").phone).toBe("۰۹۱۳ ۵۵۵ ۰۱۴۲");
  expect(newCustomerFrom("نگار احمدی").name).toBe("نگار احمدی");
});

test("it needs somebody and something said", () => {
  expect(isReady({ ...blankDraft, body: "سلام" })).toBe(false);
  expect(isReady({ ...blankDraft, isNewCustomer: true, phone: "0913" })).toBe(false);
  expect(isReady({ ...blankDraft, isNewCustomer: true, phone: "0913", body: "سلام" })).toBe(true);
});

test("a known customer goes by id, a new one by what is known", () => {
  const draft = { ...blankDraft, email: " negar@example.com ", subject: " ", body: " سلام " };
  expect(requestOf({ ...draft, isNewCustomer: true })).toEqual({
    customer: { name: null, identities: [{ type: "email", value: "negar@example.com" }] },
    subject: null,
    message: { body: "سلام", direction: "incoming" },
  });
  expect(requestOf({ ...draft, customer: { id: "cus_1", name: "نگار" } }).customer).toEqual({
    id: "cus_1",
  });
});
