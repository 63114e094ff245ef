/*
 * The site as an app: registers the worker once the page rests, and says so when a new version is
 * there.
 *
 * Only on a server: from a folder on disk everything is on the device already.
 */
(() => {
  if (!("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
  const root = new URL("../../", document.currentScript.src);
  const worker = navigator.serviceWorker;

  /* Here and not in the page: a browser that reads from disk reports a manifest as an error. */
  function addManifest() {
    const link = document.createElement("link");
    link.rel = "manifest";
    link.href = new URL("manifest.webmanifest", root).href;
    document.head.append(link);
  }

  function renew(waiting) {
    worker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("neem over");
  }

  function button(text, className, action) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = className;
    made.textContent = text;
    made.addEventListener("click", action);
    return made;
  }

  function offer(waiting) {
    const note = document.createElement("p");
    note.className = "tb-nieuweversie md-typeset";
    note.setAttribute("role", "status");
    document.body.append(note);
    note.append(
      "Er is een nieuwe versie van deze toolbox. ",
      button("Ververs de pagina", "tb-knop", () => renew(waiting)),
      button("Later", "tb-knop tb-knop--stil", () => note.remove()),
    );
  }

  async function start() {
    addManifest();
    const registration = await worker.register(new URL("werker.js", root), { scope: root.pathname, updateViaCache: "none" });
    let offered = null;
    const look = () => {
      const { waiting } = registration;
      if (!waiting || !worker.controller || offered === waiting) return;
      document.querySelector(".tb-nieuweversie")?.remove();
      offered = waiting;
      offer(waiting);
    };
    look();
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
  }

  /* The page that stands in for one that is not here leads back to it. */
  function leadBack() {
    const again = document.querySelector('[data-deel="opnieuw"]');
    if (!again) return;
    const wanted = new URL(new URLSearchParams(location.search).get("naar") ?? "", root);
    if (wanted.href.startsWith(root.href)) again.querySelector("a").href = wanted.href;
    again.hidden = false;
  }

  leadBack();
  window.addEventListener("load", () => (window.requestIdleCallback ?? setTimeout)(() => start().catch(() => {})));
})();
