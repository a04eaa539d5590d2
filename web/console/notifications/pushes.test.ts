import { expect, test } from "vitest";
import { sameKey } from "./pushes";

test("a key is the same whether as bytes or as letters", () => {
  const bytes = new Uint8Array([251, 255, 190, 1]).buffer;
  expect(sameKey(bytes, "-_--AQ")).toBe(true);
  expect(sameKey(bytes, "-_--AR")).toBe(false);
  expect(sameKey(null, "-_--AQ")).toBe(false);
});
