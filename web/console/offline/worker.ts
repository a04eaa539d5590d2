// The page's own helper between it and the network: opens the console without a connection and shows
// what was last read. It keeps nothing that it was not asked for, and forgets all of it when the
// session ends. What is written offline waits in the page's own outbox.
import { shownOf } from "./push";

declare const self: ServiceWorkerGlobalScope;
/** Filled in when it is built: what the console is made of, and a name for just these files. */
declare const SHELL_FILES: string[];
declare const SHELL_VERSION: string;

const shell = `hamdel-shell-${SHELL_VERSION}`;
const answers = "hamdel-answers";
const mostAnswers = 400;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(shell)
      .then((cache) => cache.addAll(["/", ...SHELL_FILES]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith("hamdel-shell-") && name !== shell))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (pathname === "/api/v1/session" && request.method !== "GET")
    return event.respondWith(endSession(request));
  if (request.method !== "GET") return;
  if (request.mode === "navigate") {
    if (isOurs(pathname)) event.respondWith(page(request));
  } else if (SHELL_FILES.includes(pathname)) {
    event.respondWith(file(request));
  } else if (isRemembered(pathname)) {
    event.respondWith(answer(request, pathname));
  }
});

self.addEventListener("push", (event) => {
  event.waitUntil(tell(event.data));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const { address } = (event.notification.data ?? {}) as { address?: string };
  if (address) event.waitUntil(open(address));
});

/** Who looks at one of our pages sees it there. */
async function tell(data: PushMessageData | null) {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.some((page) => page.focused)) return;
  const shown = shownOf(read(data));
  if (!shown) return;
  const { title, address, ...rest } = shown;
  await self.registration.showNotification(title, {
    ...rest,
    icon: "/icon-192.png",
    data: { address },
  });
}

function read(data: PushMessageData | null): unknown {
  try {
    return data?.json();
  } catch {
    return null;
  }
}

/** In a page that is open already, if there is one. */
async function open(address: string) {
  const [page] = await self.clients.matchAll({ type: "window" });
  if (!page) return void (await self.clients.openWindow(address));
  await page.focus();
  page.postMessage({ type: "open", address });
}

function isOurs(pathname: string) {
  return !/^\/(shop|api|widget|assets|metrics|health)(\/|$)/.test(pathname);
}

/** What is read again and again; a search or a file would fill the memory with what nobody misses. */
function isRemembered(pathname: string) {
  return (
    pathname.startsWith("/api/v1/") && !/\/(live|search|attachments|audit_entries)/.test(pathname)
  );
}

async function page(request: Request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match("/", { cacheName: shell });
    if (kept) return kept;
    throw error;
  }
}

async function file(request: Request) {
  return (await caches.match(request, { cacheName: shell })) ?? fetch(request);
}

async function answer(request: Request, pathname: string) {
  const cache = await caches.open(answers);
  try {
    const fresh = await fetch(request);
    if (fresh.status === 401 && pathname === "/api/v1/session") await caches.delete(answers);
    if (fresh.ok) await remember(cache, request, fresh.clone());
    return fresh;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
}

async function remember(cache: Cache, request: Request, fresh: Response) {
  try {
    await cache.put(request, fresh);
    // The keys stand in the order in which they came.
    const keys = await cache.keys();
    for (const old of keys.slice(0, keys.length - mostAnswers)) await cache.delete(old);
  } catch {
    // A full disk only means that this is not there without a connection.
  }
}

async function endSession(request: Request) {
  const ended = await fetch(request);
  // Whoever comes next is not shown what the one before has read.
  await caches.delete(answers);
  return ended;
}
