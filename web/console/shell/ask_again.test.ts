import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { askAgain } from "./ask_again";

const key = ["things"];

/** A client whose answers come when they are let go. */
function slowly() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const letGo: ((answer: string) => void)[] = [];
  const observer = new QueryObserver(client, {
    queryKey: key,
    queryFn: () => new Promise<string>((resolve) => letGo.push(resolve)),
  });
  observer.subscribe(() => undefined);
  return { client, letGo };
}

test("what is told while an old answer is on its way is not lost", async () => {
  const { client, letGo } = slowly();
  client.setQueryData(key, "told live");
  askAgain(client, key);
  askAgain(client, key);
  letGo[0]!("from before");
  await vi.waitFor(() => expect(letGo).toHaveLength(2));
  letGo[1]!("told live");
  await vi.waitFor(() => expect(client.getQueryData(key)).toBe("told live"));
  expect(letGo).toHaveLength(2);
});

test("where nothing is on its way nothing is asked", async () => {
  const { client, letGo } = slowly();
  letGo[0]!("there");
  await vi.waitFor(() => expect(client.getQueryData(key)).toBe("there"));
  askAgain(client, key);
  expect(client.isFetching()).toBe(0);
  expect(letGo).toHaveLength(1);
});
