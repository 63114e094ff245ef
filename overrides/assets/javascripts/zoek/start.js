/** Gives `window.tbZoek` to the page and starts the parts of it that are there. */

const folder = new URL("../zoeken/", document.currentScript.src).href;
const search = new Search(folder);

window.tbZoek = {
  data: (name, content) => search.store.data(name, content),
  search,
  analyse: { fold, words, stem, distance },
};

document.querySelectorAll("[data-zoekbalk]").forEach((form) => new Combobox(form, search).attach());
document.querySelectorAll("[data-zoekpagina]").forEach((root) => new SearchPage(root, search).attach());
