import { expect, test } from "vitest";
import { domainsIn } from "./domains";

test("domains are parted by spaces, lines and commas of either script", () => {
  expect(domainsIn("a.example  b.example")).toEqual(["a.example", "b.example"]);
  expect(domainsIn("a.example، b.example;\nc.example,")).toEqual([
    "a.example",
    "b.example",
    "c.example",
  ]);
  expect(domainsIn("  ")).toEqual([]);
});
