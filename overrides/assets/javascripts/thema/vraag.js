// A question in the address of the search page: what answers it is asked for at once, while the page
// itself is still to be read, and the lists for whoever has no question stay away.
(() => {
  "use strict";
  if (!/\/zoeken\/(?:index\.html)?$/.test(location.pathname) || location.search.length < 2) return;
  document.documentElement.classList.add("tb-vraagt");
  for (const path of ["assets/zoeken/kern.js", "assets/javascripts/zoek.js"]) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "script", href: new URL(path, window.__md_scope).href });
    document.head.append(link);
  }
})();
