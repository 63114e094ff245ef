/*
 * The worker of the app: it answers when the network does not.
 *
 * The network always goes first, so that nobody reads something old while something new can be had.
 * Every answer is kept; a page that comes from what was kept says on top of which day it is. The
 * build puts VERSIE, ZONDER_VERBINDING and SCHIL (the shell: address to hash) above this line.
 */
const ROOT = self.registration.scope;
const SHELLS = `tb-schil ${ROOT} `;
const SHELL = SHELLS + VERSIE;
const SEEN = `tb-gezien ${ROOT}`;
const MOST = 400;
const DAY = "x-toolbox-datum";
/* Too large to keep unasked, or of no use to a reader. */
const NOT_KEPT = /^(?:pdf|download|data|sjablonen\/.+\.odt|werker\.js$|manifest\.webmanifest$|sitemap)/;

const shellKey = (path) => `${ROOT}${path}?tb=${SCHIL[path]}`;

/** Returns the address from the root of the site, without query; null for another site's. */
function pathOf(url) {
  if (!url.startsWith(ROOT)) return null;
  const path = new URL(url).pathname.slice(new URL(ROOT).pathname.length);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** Returns a copy to keep, with the day on which the server made or sent it. */
async function dated(response) {
  const { headers } = response;
  const day = headers.get("last-modified") ?? headers.get("date") ?? new Date().toUTCString();
  const kept = { "content-type": headers.get("content-type") ?? "", [DAY]: day };
  return new Response(await response.blob(), { headers: kept });
}

async function fillShell() {
  const shell = await caches.open(SHELL);
  await Promise.all(Object.keys(SCHIL).map(async (path) => {
    const key = shellKey(path);
    const same = await caches.match(key);
    if (same) return shell.put(key, same);
    const response = await fetch(ROOT + path, { cache: "no-cache" });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return shell.put(key, await dated(response));
  }));
}

async function dropOldShells() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(SHELLS) && name !== SHELL).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function keep(path, response) {
  const seen = await caches.open(SEEN);
  await seen.put(ROOT + path, await dated(response));
  const keys = await seen.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((key) => seen.delete(key)));
}

/** Returns the newest of what was seen and what the shell has. */
async function kept(path) {
  const seen = await (await caches.open(SEEN)).match(ROOT + path);
  const own = path in SCHIL ? await (await caches.open(SHELL)).match(shellKey(path)) : undefined;
  const dayOf = (response) => Date.parse(response.headers.get(DAY));
  return seen && own ? (dayOf(seen) < dayOf(own) ? own : seen) : seen ?? own;
}

/** Returns a kept page that says on top of which day it is. */
async function withDay(response) {
  const day = new Date(response.headers.get(DAY)).toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
  const note = `<p class="tb-bewaard" role="status">Geen verbinding. U leest de bewaarde versie van ${day}. Er kan een nieuwere zijn.</p>`;
  const html = (await response.text()).replace(/<body[^>]*>/, (body) => body + note);
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}

async function answer(event, path) {
  const page = event.request.mode === "navigate";
  try {
    /* Asks the server each time: the browser's own store would pass for the network. */
    const response = await fetch(event.request, page ? { cache: "no-cache" } : {});
    if (response.ok && (page || !(path in SCHIL))) event.waitUntil(keep(path, response.clone()));
    return response;
  } catch {
    const found = await kept(path);
    if (found) return page && path !== ZONDER_VERBINDING ? withDay(found) : found;
    if (!page) return Response.error();
    const { pathname, search } = new URL(event.request.url);
    return Response.redirect(`${ROOT}${ZONDER_VERBINDING}?naar=${encodeURIComponent(pathname + search)}`);
  }
}

self.addEventListener("install", (event) => event.waitUntil(fillShell()));
self.addEventListener("activate", (event) => event.waitUntil(dropOldShells()));
self.addEventListener("message", (event) => {
  if (event.data === "neem over") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const path = event.request.method === "GET" ? pathOf(event.request.url) : null;
  if (path !== null && !NOT_KEPT.test(path)) event.respondWith(answer(event, path));
});
