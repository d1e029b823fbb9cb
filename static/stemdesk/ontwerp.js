// Keeps what is typed as a draft, a moment after each change and at once when the page is left.
"use strict";
(function () {
  const PAUSE = 800;
  const form = document.getElementById("invoer");
  if (!form) {
    return;
  }
  const told = document.querySelector("[data-bewaard]");
  const collision = document.querySelector("[data-botsing]");
  let timer = 0;
  let busy = false;
  let changed = false;
  let stopped = false;

  async function keep() {
    if (busy || stopped || !changed) {
      return;
    }
    busy = true;
    changed = false;
    try {
      const answer = await fetch(form.dataset.ontwerp, { method: "POST", body: new FormData(form), credentials: "same-origin" });
      const kept = await answer.json();
      told.textContent = kept.melding;
      if (answer.ok) {
        form.elements.ontwerp.value = kept.ontwerp;
      } else if (kept.botsing) {
        stopped = true;
        collision.hidden = false;
        told.setAttribute("role", "alert");
      }
    } catch {
      changed = true;
      told.textContent = "Geen verbinding: uw invoer staat alleen op dit scherm. Wij proberen het opnieuw.";
      later(PAUSE * 5);
    } finally {
      busy = false;
      if (changed) {
        later(PAUSE);
      }
    }
  }

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  }

  function note() {
    changed = true;
    later(PAUSE);
  }

  form.addEventListener("input", note);
  form.addEventListener("change", note);
  form.addEventListener("submit", () => {
    stopped = true;
    clearTimeout(timer);
  });
  window.addEventListener("pagehide", () => {
    if (changed && !stopped) {
      navigator.sendBeacon(form.dataset.ontwerp, new FormData(form));
    }
  });
})();
