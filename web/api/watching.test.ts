import { beforeEach, expect, test } from "vitest";
import { Watching } from "./watching";

let fresh: string[][];
let watching: Watching;

beforeEach(() => {
  fresh = [];
  watching = new Watching((words) => fresh.push(words));
});

function say(words: string[]) {
  watching.want(words);
  return JSON.parse(watching.frame()) as { id: string; watch: string[] };
}
const answer = (id: string, status = 200) => ({ reply_to: id, status, body: null });

test("tells what is heard only when the server says so", () => {
  const asked = say(["view:all"]);
  expect(asked.watch).toEqual(["view:all"]);
  expect(fresh).toEqual([]);
  watching.isRefused(answer(asked.id));
  expect(fresh).toEqual([["view:all"]]);
});

test("an answer to what is no longer asked changes nothing", () => {
  const first = say(["view:all"]);
  const second = say(["conversation:cnv_1"]);
  watching.isRefused(answer(first.id));
  expect(fresh).toEqual([]);
  watching.isRefused(answer(second.id));
  expect(fresh).toEqual([["conversation:cnv_1"]]);
});

test("what was let go of in between is fresh again, what stayed is not", () => {
  for (const words of [["a:1", "b:2"], ["a:1"], ["a:1", "b:2"]])
    watching.isRefused(answer(say(words).id));
  expect(fresh).toEqual([["a:1", "b:2"], ["b:2"]]);
});

test("a refusal has to be said again", () => {
  const asked = say(["view:all"]);
  expect(watching.isRefused(answer(asked.id, 429))).toBe(true);
  expect(watching.isRefused(answer("another", 429))).toBe(false);
  expect(fresh).toEqual([]);
});
