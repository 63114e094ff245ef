// The colours of the reader, before the page is drawn: those chosen earlier, else those of the device.
(() => {
  "use strict";
  const choices = [...document.querySelectorAll("[data-md-component=palette] input")];
  const coloursOf = (choice) => choice && Object.fromEntries(
    ["media", "scheme", "primary", "accent"].map((name) => [name, choice.getAttribute(`data-md-color-${name}`)]),
  );
  const ofDevice = () => coloursOf(choices.find((choice) => matchMedia(choice.getAttribute("data-md-color-media")).matches));
  const kept = window.__md_get("__palette")?.color;
  const color = kept?.media === "(prefers-color-scheme)" || !kept ? (ofDevice() ?? kept) : kept;
  for (const [name, value] of Object.entries(color ?? {})) {
    if (value) document.body.setAttribute(`data-md-color-${name}`, value);
  }
})();
