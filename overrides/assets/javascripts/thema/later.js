/*
 * The scripts of parts that do nothing before a reader turns to them: asked for once the page is
 * drawn, so that a slow telephone draws it first. An element names its scripts in `data-later`, in the
 * order in which they run. Who asks something in the address need not wait for the drawing.
 */
(() => {
  const parts = [...document.querySelectorAll("[data-later]")];

  /* A fast machine works out a frame long before it stands on the screen: ask when it does. */
  function afterDrawing(then) {
    if (window.PerformanceObserver?.supportedEntryTypes?.includes("paint")) {
      const watch = new PerformanceObserver(() => {
        watch.disconnect();
        then();
      });
      watch.observe({ type: "paint", buffered: true });
    } else requestAnimationFrame(() => setTimeout(then));
  }

  function load() {
    const asked = new Set();
    for (const name of parts.flatMap((part) => part.dataset.later.split(" "))) {
      const address = new URL(name, location.href).href;
      if (asked.has(address)) continue;
      asked.add(address);
      const script = document.createElement("script");
      script.async = false;
      script.src = address;
      document.head.append(script);
    }
    for (const part of parts) part.removeAttribute("data-later");
  }

  if (location.search.length > 1 || location.hash.startsWith("#?")) load();
  else if (parts.length) afterDrawing(load);
})();
