import { expect, test } from "vitest";
import { keepGrouping, keptGrouping } from "./kept";

function device() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

test("each agent has an own one", () => {
  const store = device();
  keepGrouping(store, "sara", { isOn: true, closed: ["none"] });
  expect(keptGrouping(store, "sara")).toEqual({ isOn: true, closed: ["none"] });
  expect(keptGrouping(store, "reza")).toEqual({ isOn: false, closed: [] });
});

test("what cannot be read is nothing", () => {
  const store = device();
  for (const broken of ["{", '{"isOn":"yes","closed":{}}', '{"closed":[1]}', "[]"]) {
    store.setItem("hamdel.grouping.sara", broken);
    expect(keptGrouping(store, "sara")).toEqual({ isOn: false, closed: [] });
  }
});

test("a device that keeps nothing is no failure", () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error("full");
    },
  };
  expect(() => keepGrouping(full, "sara", { isOn: true, closed: [] })).not.toThrow();
});
