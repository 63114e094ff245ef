/*
 * Loads search when a reader needs it: on the first focus of the search box, at once for a question
 * in the address of the search page, and without one when that page is there. The keys / and s go to
 * the search box, unless the reader is typing somewhere or has switched them off on the search page
 * (WCAG 2.1.4).
 */
(() => {
  const here = document.currentScript.src;
  const field = document.querySelector("[data-zoekbalk] input, [data-zoekpagina] input");
  const choice = document.querySelector("[data-zoek=toetsen]");
  const SETTING = "tb-zoektoetsen";
  let loaded = false;

  function add(address) {
    const script = document.createElement("script");
    script.fetchPriority = "high";
    script.src = new URL(address, here).href;
    document.head.append(script);
    return script;
  }

  /* The kernel of the index comes beside the script that reads it, which takes over what came. */
  function load() {
    if (loaded) return;
    loaded = true;
    const arrived = new Map();
    const early = { arrived, data: (name, content) => arrived.set(name, content), kernel: add("../zoeken/kern.js") };
    early.kernel.onload = early.kernel.onerror = () => delete early.kernel;
    window.tbZoek = early;
    add("zoek.js").onerror = () => {
      loaded = false;
    };
  }

  function isTyping(target) {
    return target.isContentEditable || /^(?:input|select|textarea)$/i.test(target.tagName);
  }

  /** Tells whether the reader wants the keys; where storage is blocked they stay on. */
  function wantsKeys() {
    try {
      return window.localStorage.getItem(SETTING) !== "uit";
    } catch {
      return true;
    }
  }

  /** Keeps the choice of the reader. */
  function keepKeys(wanted) {
    try {
      if (wanted) window.localStorage.removeItem(SETTING);
      else window.localStorage.setItem(SETTING, "uit");
    } catch {
      choice.checked = true;
    }
  }

  if (!field) return;
  if (choice) {
    choice.checked = wantsKeys();
    choice.addEventListener("change", () => keepKeys(choice.checked));
  }
  if (document.querySelector("[data-zoekpagina]")) {
    if (location.search.length > 1) load();
    else window.addEventListener("load", () => (window.requestIdleCallback ?? setTimeout)(load));
    document.querySelector("[data-zoek=filter]").addEventListener("toggle", load);
  }
  field.addEventListener("focus", load);
  if (document.activeElement === field) load();
  document.addEventListener("keydown", (event) => {
    if (!["/", "s"].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !wantsKeys()) return;
    event.preventDefault();
    if (field.offsetParent) field.focus();
    else document.querySelector(".tb-zoekvak__link").click();
  });
})();
