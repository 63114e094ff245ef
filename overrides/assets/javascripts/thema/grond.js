// What Material's own scripts remember, and under which name: the choice of colours, the chosen tabs.
// Material writes this into each page; here it is a file, so that a page needs no inline script.
(() => {
  "use strict";
  document.documentElement.classList.replace("no-js", "js");
  window.__md_scope = new URL("../../", document.currentScript.src);

  window.__md_hash = (text) => [...text].reduce((hash, letter) => (hash << 5) - hash + letter.charCodeAt(0), 0);

  window.__md_get = (key, store = localStorage, scope = window.__md_scope) => {
    try {
      return JSON.parse(store.getItem(`${scope.pathname}.${key}`));
    } catch {
      return null; // the browser keeps nothing, or somebody else wrote it
    }
  };

  window.__md_set = (key, value, store = localStorage, scope = window.__md_scope) => {
    try {
      store.setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
    } catch {
      // without a store the choice holds for this page only
    }
  };
})();
