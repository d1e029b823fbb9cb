/* Suggestions while one types in a search field with data-zoekveld="<address>": the combobox pattern of ARIA, with a
   list. Without this script the field sends its form, and so it does with it: nothing here is needed to search. */
"use strict";

for (const veld of document.querySelectorAll("input[data-zoekveld]")) {
  if (veld.dataset.zoekveld) makeCombobox(veld);
}

function makeCombobox(veld) {
  const lijst = document.createElement("ul");
  lijst.id = `${veld.id || veld.name}-suggesties`;
  lijst.className = "suggesties";
  lijst.setAttribute("role", "listbox");
  lijst.setAttribute("aria-label", "Suggesties");
  lijst.hidden = true;
  const melding = document.createElement("span");
  melding.className = "onzichtbaar";
  melding.setAttribute("role", "status");
  veld.form.append(lijst, melding);
  veld.autocomplete = "off";
  for (const [naam, waarde] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", lijst.id]])
    veld.setAttribute(naam, waarde);
  let gekozen = -1, wacht, vraag;
  close();

  function close() {
    lijst.hidden = true;
    gekozen = -1;
    veld.setAttribute("aria-expanded", "false");
    veld.removeAttribute("aria-activedescendant");
  }

  function choose(plek) {
    const opties = lijst.children;
    gekozen = (plek + opties.length + 1) % (opties.length + 1);
    // After the last comes the field itself: then Enter searches for what was typed.
    if (gekozen === opties.length) gekozen = -1;
    [...opties].forEach((optie, i) => optie.setAttribute("aria-selected", String(i === gekozen)));
    if (gekozen < 0) return veld.removeAttribute("aria-activedescendant");
    veld.setAttribute("aria-activedescendant", opties[gekozen].id);
    opties[gekozen].scrollIntoView({ block: "nearest" });
  }

  function show(suggesties) {
    lijst.replaceChildren(...suggesties.map((suggestie, i) => {
      const optie = document.createElement("li");
      const soort = document.createElement("small");
      const titel = document.createElement("span");
      titel.textContent = suggestie.titel;
      soort.textContent = suggestie.soort;
      optie.append(titel, soort);
      optie.id = `${lijst.id}-${i}`;
      optie.setAttribute("role", "option");
      optie.setAttribute("aria-selected", "false");
      optie.dataset.adres = suggestie.adres;
      return optie;
    }));
    if (!suggesties.length) close();
    else {
      lijst.hidden = false;
      veld.setAttribute("aria-expanded", "true");
    }
    const aantal = suggesties.length;
    melding.textContent = aantal ? `${aantal} ${aantal === 1 ? "suggestie" : "suggesties"}. Kies met de pijltjes.` : "";
    gekozen = -1;
    veld.removeAttribute("aria-activedescendant");
  }

  async function fetchSuggestions() {
    vraag?.abort();
    const tekst = veld.value.trim();
    if (tekst.length < 2) return show([]);
    vraag = new AbortController();
    try {
      const adres = `${veld.dataset.zoekveld}?q=${encodeURIComponent(tekst)}`;
      const antwoord = await fetch(adres, { signal: vraag.signal, credentials: "omit" });
      if (antwoord.ok && document.activeElement === veld) show((await antwoord.json()).suggesties);
    } catch (fout) {
      // No network, or a newer question: the form still works.
      if (fout.name !== "AbortError") show([]);
    }
  }

  veld.addEventListener("input", () => {
    clearTimeout(wacht);
    wacht = setTimeout(fetchSuggestions, 150);
  });
  veld.addEventListener("keydown", (toets) => {
    if (toets.isComposing) return;
    if (toets.key === "ArrowDown" || toets.key === "ArrowUp") {
      if (lijst.hidden) {
        if (lijst.children.length) show([...lijst.children].map(readOption));
        else return fetchSuggestions();
      }
      toets.preventDefault();
      choose(toets.key === "ArrowDown" ? gekozen + 1 : gekozen < 0 ? lijst.children.length - 1 : gekozen - 1);
    } else if (toets.key === "Escape" && !lijst.hidden) {
      toets.preventDefault();
      close();
    } else if (toets.key === "Enter" && gekozen >= 0) {
      toets.preventDefault();
      location.assign(lijst.children[gekozen].dataset.adres);
    }
  });
  veld.addEventListener("blur", () => {
    clearTimeout(wacht);
    vraag?.abort();
    close();
  });
  // A press would take the focus from the field, and so close the list, before the click arrives.
  lijst.addEventListener("mousedown", (muis) => muis.preventDefault());
  lijst.addEventListener("click", (muis) => {
    const optie = muis.target.closest("[role=option]");
    if (optie) location.assign(optie.dataset.adres);
  });
}

function readOption(optie) {
  const [titel, soort] = optie.children;
  return { titel: titel.textContent, soort: soort.textContent, adres: optie.dataset.adres };
}
