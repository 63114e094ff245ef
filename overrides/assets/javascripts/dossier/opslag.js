/*
 * The reader's own dossier: kept in this browser and nowhere else.
 *
 * Every change reads what is stored, changes that and writes it back, so that two tabs do not undo
 * each other. If the browser refuses to store, the dossier lives as long as the page does, and
 * `kept()` says so.
 */
(() => {
  const KEY = "tb-dossier";
  const script = document.currentScript.src;
  const listeners = new Set();
  let memory = window.tbDelen.empty();
  let stored = true;

  function read() {
    if (!stored) return memory;
    try {
      const text = localStorage.getItem(KEY);
      return (text && window.tbDelen.clean(JSON.parse(text))) || window.tbDelen.empty();
    } catch (error) {
      if (error instanceof SyntaxError) return window.tbDelen.empty();
      stored = false;
      return memory;
    }
  }

  function write(dossier) {
    memory = dossier;
    if (stored) {
      try {
        localStorage.setItem(KEY, JSON.stringify(dossier));
      } catch {
        stored = false;
      }
    }
    for (const listener of listeners) listener("here");
  }

  function today() {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  /** Lets `change` alter a copy of what is stored now, and stores the result with today's date. */
  function update(change) {
    const dossier = structuredClone(read());
    change(dossier);
    write({ ...dossier, datum: today() });
  }

  const has = (id) => read().stukken.some((item) => item.id === id);

  function toggle(id, titel) {
    update((dossier) => {
      const place = dossier.stukken.findIndex((item) => item.id === id);
      if (place >= 0) dossier.stukken.splice(place, 1);
      else if (dossier.stukken.length < window.tbDelen.ITEMS) dossier.stukken.push({ id, titel, notitie: "" });
    });
  }

  /**
   * Adds items with notes, and returns how many did not fit. An item that is there already keeps its
   * note, and gets the new one below it.
   */
  function add(stukken) {
    let left = 0;
    update((dossier) => {
      for (const { id, titel, notitie } of stukken) {
        const known = dossier.stukken.find((item) => item.id === id);
        if (known && !known.notitie.includes(notitie)) known.notitie = [known.notitie, notitie].filter(Boolean).join("\n");
        if (known) continue;
        if (dossier.stukken.length < window.tbDelen.ITEMS) dossier.stukken.push({ id, titel, notitie });
        else left += 1;
      }
    });
    return left;
  }

  /** Returns the address of a file of this site, from wherever this page stands. */
  const address = (path) => new URL(`../../${path}`, script).href;

  /** Returns the address of the dossier page; what cannot be stored travels in the address. */
  const page = () => address("dossier/index.html") + (stored ? "" : window.tbDelen.packPlain(memory));

  window.addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) for (const listener of listeners) listener("elsewhere");
  });

  window.tbDossier = { read, update, has, toggle, add, address, page, kept: () => stored, listen: (f) => listeners.add(f) };
})();
