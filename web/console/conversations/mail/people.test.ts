import { expect, test } from "vitest";
import { readPeople, refusedOf, writePeople } from "./people";

test("people are told apart at commas of either script, with or without names", () => {
  expect(readPeople('سارا <sara@a.example>، b@c.example; "Reza" <r@k.example>')).toEqual([
    { name: "سارا", address: "sara@a.example" },
    { name: "", address: "b@c.example" },
    { name: "Reza", address: "r@k.example" },
  ]);
  expect(readPeople(" , ؛ \n")).toEqual([]);
});

test("what is written reads the same again", () => {
  const people = [
    { name: "نگار", address: "negar@a.example" },
    { name: "", address: "b@c.example" },
  ];
  expect(readPeople(writePeople(people))).toEqual(people);
});

test("a refused one is found by its place", () => {
  expect(refusedOf([{ field: "bcc[2].address" }], "bcc")).toBe(2);
  expect(refusedOf([{ field: "bcc[2].address" }], "cc")).toBeNull();
  expect(refusedOf(undefined, "cc")).toBeNull();
});
