// The typefaces of the site on a small screen. Who comes from a page of this site has them by now;
// the first page keeps to the letters of the device, so that it is there sooner and nothing jumps
// while somebody reads. A larger screen asks for them in its style sheet, and so does paper.
(() => {
  "use strict";
  const FACES = ['600 1em "Vollkorn"', '400 1em "Radio Canada"', '650 1em "Radio Canada"'];
  const [visit] = performance.getEntriesByType("navigation");
  const isHere = location.protocol === "file:";
  const isKnown = document.referrer.startsWith(`${location.origin}/`) || (visit && visit.type !== "navigate");
  if (isHere || isKnown) document.documentElement.classList.add("tb-letters");
  else if (!navigator.connection?.saveData) {
    addEventListener("load", () => setTimeout(() => FACES.forEach((face) => document.fonts.load(face)), 1000));
  }
})();
