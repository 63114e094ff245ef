// Tabs in running text: open the tab that the address names, and with `data-samen` those chosen earlier.
(() => {
  "use strict";
  const chosen = "samen" in document.currentScript.dataset ? window.__md_get("__tabs") : [];
  for (const set of document.querySelectorAll(".tabbed-set")) {
    const labels = [...set.querySelectorAll(":scope > .tabbed-labels label")];
    for (const name of [...(chosen ?? [])].reverse()) {
      const input = labels.find((label) => label.innerText.trim() === name)?.control;
      if (input) input.checked = true;
    }
  }
  const named = document.getElementById(location.hash.slice(1));
  if (named?.name?.startsWith("__tabbed_")) named.checked = true;
})();
