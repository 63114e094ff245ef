/*
 * How far the reader is with each step of the approach: one list of choices on the dossier page.
 *
 * The steps stand in the page, each with its guidance; an approach without steps has no such list.
 */
(() => {
  const choices = [...document.querySelectorAll("select[data-stap]")];
  if (!choices.length) return;
  const section = choices[0].closest("section");
  const nameOf = (choice) => choice.labels[0].textContent.trim();
  const wordsOf = (choice) => choice.selectedOptions[0].textContent;

  function paint(choice) {
    const row = choice.closest("li");
    row.dataset.stand = choice.value || "niet-begonnen";
    row.querySelector(".tb-voortgang__stand").textContent = wordsOf(choice);
  }

  /** Shows the progress in a dossier; `fixed` if it is somebody else's and cannot be changed. */
  function show({ voortgang }, fixed) {
    for (const choice of choices) {
      choice.value = voortgang[choice.dataset.stap] ?? "";
      choice.disabled = fixed;
      paint(choice);
    }
    section.classList.toggle("tb-nietopdruk", Object.keys(voortgang).length === 0);
  }

  /** Returns every step with its state in words, or nothing if no step has begun. */
  function of({ voortgang }) {
    const steps = choices.map((choice) => {
      const option = [...choice.options].find(({ value }) => value === (voortgang[choice.dataset.stap] ?? ""));
      return { naam: nameOf(choice), stand: option.textContent, begonnen: option.value !== "" };
    });
    return steps.some((step) => step.begonnen) ? steps : [];
  }

  function listen(change) {
    for (const choice of choices) {
      choice.addEventListener("change", () => {
        paint(choice);
        change(choice.dataset.stap, choice.value);
      });
    }
  }

  window.tbVoortgang = { show, of, listen };
})();
