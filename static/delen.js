// A button behind each field to copy from. Without script, or without the right to copy, one selects the text.
if (navigator.clipboard) {
  for (const veld of document.querySelectorAll("[data-kopieer]")) {
    const knop = document.createElement("button");
    const naam = document.querySelector(`label[for="${veld.id}"]`).textContent;
    knop.type = "button";
    knop.className = "kopieer";
    knop.textContent = "Kopieer";
    knop.setAttribute("aria-label", `Kopieer: ${naam}`);
    const gedaan = document.createElement("span");
    gedaan.setAttribute("role", "status");
    knop.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(veld.value);
        gedaan.textContent = " Gekopieerd";
      } catch {
        veld.select();
        gedaan.textContent = " Geselecteerd: kopieer zelf";
      }
      setTimeout(() => { gedaan.textContent = ""; }, 4000);
    });
    veld.after(knop, gedaan);
  }
}
