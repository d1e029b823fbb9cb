// The total, the outcome and each problem beside the form while one types. The server computes them: the law lives
// there alone. What is read aloud waits for a pause, so that a screen reader stays calm.
"use strict";
(function () {
  const PAUSE = 200;
  const PAUSE_ALOUD = 1200;
  const form = document.getElementById("invoer");
  if (!form) {
    return;
  }
  const card = document.querySelector(".uitslagvak");
  const part = (name) => card.querySelector(`[data-${name}]`);
  let timer = 0;
  let aloud = 0;
  let asked = 0;

  function fill(element, text) {
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }

  function showProblems(problems) {
    form.querySelectorAll("[data-fout]").forEach((place) => {
      const texts = problems[place.dataset.fout] || [];
      fill(place, texts.join(" "));
      form.querySelectorAll(`[aria-describedby~="${CSS.escape(place.id)}"]`).forEach((field) => {
        if (field.matches("input:not([type=radio]), select, textarea")) {
          if (texts.length) {
            field.setAttribute("aria-invalid", "true");
          } else {
            field.removeAttribute("aria-invalid");
          }
        }
      });
    });
  }

  function show(verdict) {
    fill(part("stand"), verdict.stand);
    const sentence = part("zin");
    fill(sentence, verdict.zin);
    sentence.className = `uitslag uitslag--${verdict.klasse}`;
    fill(part("artikel"), verdict.artikel);
    const list = part("waarschuwingen");
    list.replaceChildren(...verdict.waarschuwingen.map((text) => {
      const item = document.createElement("li");
      item.textContent = text;
      return item;
    }));
    showProblems(verdict.fouten);
    const problems = Object.values(verdict.fouten).flat();
    clearTimeout(aloud);
    aloud = setTimeout(() => {
      fill(part("hardop"), [verdict.stand.replace("–", "tegen"), verdict.zin, ...problems].filter(Boolean).join(" "));
    }, PAUSE_ALOUD);
  }

  async function ask() {
    const mine = ++asked;
    try {
      const answer = await fetch(form.dataset.oordeel, { method: "POST", body: new FormData(form), credentials: "same-origin" });
      if (answer.ok && mine === asked) {
        show(await answer.json());
      }
    } catch {
      // Without a connection the check comes on saving.
    }
  }

  function soon() {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  }

  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  // What was refused on saving already shows its problems.
  if (!document.getElementById("fouten")) {
    ask();
  }
})();
