/*
 * Looking up items by their file name: is it still there, has it moved, what does it say.
 *
 * The register says which items there are; what an item says comes in a small script of its own,
 * because a page from a folder on disk may load scripts but may not fetch files.
 */
(() => {
  const register = window.tbData?.register;
  if (!register) return;
  const waiting = new Map();

  /** Returns the present file name of an item, or null if it is no longer there. */
  function present(id) {
    if (Object.hasOwn(register.stukken, id)) return id;
    return Object.hasOwn(register.verhuisd, id) ? register.verhuisd[id] : null;
  }

  /** Returns the title of an item that is there. */
  const title = (id) => register.stukken[id][1];

  /** Returns a promise of what an item says; null if it cannot be loaded. */
  function load(id) {
    if (!waiting.has(id)) {
      waiting.set(id, new Promise((resolve) => {
        const script = document.createElement("script");
        script.src = window.tbDossier.address(`assets/bladeren/stukken/${id}.js`);
        script.addEventListener("load", () => resolve(window.tbData[`stuk:${id}`] ?? null));
        script.addEventListener("error", () => resolve(null));
        document.head.append(script);
      }));
    }
    return waiting.get(id);
  }

  window.tbStukken = { present, title, load, all: register.stukken, aspects: register.aspecten };
})();
