import { expect, test } from "vitest";
import { addressFrom } from "./address";
import { editTo } from "./field";
import { joined, noWords, trimmed } from "./words";

test("two texts become one; rich where one of them is", () => {
  const plain = { body: "a < b\nc", html: null };
  const rich = { body: "d", html: "<p><em>d</em></p>" };
  expect(joined(plain, noWords)).toEqual(plain);
  expect(joined(plain, plain).body).toBe("a < b\nc\n\na < b\nc");
  expect(joined(plain, rich)).toEqual({
    body: "a < b\nc\n\nd",
    html: "<p>a &lt; b</p><p>c</p><p><br></p><p><em>d</em></p>",
  });
});

test("empty lines around what is sent stay behind", () => {
  const html = "<p><br></p><p>a</p><p><br></p><ul><li>b</li></ul><p> </p><p><br></p>";
  expect(trimmed({ body: "\n a\n\n", html })).toEqual({
    body: "a",
    html: "<p>a</p><p><br></p><ul><li>b</li></ul>",
  });
});

test("an edit says only what changes before the caret", () => {
  expect(editTo("ab /x cd", { text: "ab yes cd", caret: 6 })).toEqual({
    from: 3,
    to: 5,
    words: "yes",
  });
  expect(editTo("aa", { text: "aaa", caret: 3 })).toEqual({ from: 2, to: 2, words: "a" });
});

test.each([
  ["https://a.example/x", "https://a.example/x"],
  [" HTTP://a.example ", "http://a.example"],
  ["a.example/x?y='z'", "https://a.example/x?y=%27z%27"],
  ["آسیاب.example/راهنما", "https://آسیاب.example/راهنما"],
  ["sara@asiab.example", "mailto:sara@asiab.example"],
  ["+98-21-5551", "tel:+98-21-5551"],
  ["javascript:alert(1)", null],
  ["data:text/html,x", null],
  ["two words", null],
  ["https://", null],
  ["word", null],
  ["", null],
])("the address %s", (typed, address) => {
  expect(addressFrom(typed)).toBe(address);
});
