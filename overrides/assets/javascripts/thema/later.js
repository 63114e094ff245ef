/*
 * The scripts of parts that do nothing before a reader turns to them: asked for once the page is
 * drawn, so that a slow telephone draws it first. An element names its scripts in `data-later`.
 */
(() => {
  const parts = [...document.querySelectorAll("[data-later]")];

  function load() {
    const asked = new Set();
    for (const part of parts) {
      const address = new URL(part.dataset.later, location.href).href;
      part.removeAttribute("data-later");
      if (asked.has(address)) continue;
      asked.add(address);
      const script = document.createElement("script");
      script.src = address;
      document.head.append(script);
    }
  }

  if (parts.length) requestAnimationFrame(() => setTimeout(load));
})();
