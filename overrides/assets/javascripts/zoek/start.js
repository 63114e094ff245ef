/** Gives `window.tbZoek` to the page and starts the parts of it that are there. */

const siteRoot = new URL("../../", document.currentScript.src).href;
const search = new Search(`${siteRoot}assets/zoeken/`, window.tbZoek);

window.tbZoek = {
  data: (name, content) => search.store.data(name, content),
  search,
  analyse: { fold, words, stem, distance },
};

document.querySelectorAll("[data-zoekbalk]").forEach((box) => new Combobox(box, search, siteRoot).attach());
document.querySelectorAll("[data-zoekpagina]").forEach((root) => new SearchPage(root, search, siteRoot).attach());
