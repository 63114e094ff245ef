/*
 * Loads search when a reader needs it: on the first focus of the search box, or at once on the
 * search page. The keys / and s go to the search box, unless the reader is typing somewhere.
 */
(() => {
  const here = document.currentScript.src;
  const field = document.querySelector("[data-zoekbalk] input, [data-zoekpagina] input");
  let loaded = false;

  function load() {
    if (loaded) return;
    loaded = true;
    const script = document.createElement("script");
    script.src = new URL("zoek.js", here).href;
    script.onerror = () => {
      loaded = false;
    };
    document.head.append(script);
  }

  function isTyping(target) {
    return target.isContentEditable || /^(?:input|select|textarea)$/i.test(target.tagName);
  }

  if (!field) return;
  if (document.querySelector("[data-zoekpagina]")) load();
  field.addEventListener("focus", load);
  if (document.activeElement === field) load();
  document.addEventListener("keydown", (event) => {
    if (!["/", "s"].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    const shown = field.offsetParent ? field : null;
    if (shown) shown.focus();
    else document.querySelector(".tb-zoekvak__link").click();
  });
})();
