// The colours of the reader, before the page is drawn: those chosen earlier, else those of the device.
// The page comes behind this script: it looks again at each piece, until the header is whole.
(() => {
  "use strict";
  const kept = window.__md_get("__palette")?.color;
  const coloursOf = (choice) => choice && Object.fromEntries(
    ["media", "scheme", "primary", "accent"].map((name) => [name, choice.getAttribute(`data-md-color-${name}`)]),
  );

  function ofDevice() {
    const choices = [...document.querySelectorAll("[data-md-component=palette] input")];
    return coloursOf(choices.find((choice) => matchMedia(choice.getAttribute("data-md-color-media")).matches));
  }

  function show() {
    const color = kept?.media === "(prefers-color-scheme)" || !kept ? (ofDevice() ?? kept) : kept;
    for (const [name, value] of Object.entries(color ?? {})) {
      if (value) document.body.setAttribute(`data-md-color-${name}`, value);
    }
  }

  const pieces = new MutationObserver(() => {
    if (document.body) show();
    if (document.querySelector(".md-container")) pieces.disconnect();
  });
  pieces.observe(document.documentElement, { childList: true, subtree: true });
})();
