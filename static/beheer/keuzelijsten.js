// Django's list with search (select2) names none of its parts: a screen reader hears "combobox" and no more.
// This gives each the label of its field, also in rows that are added later.
"use strict";
(function () {
  function nameList(select) {
    const label = document.querySelector(`label[for="${select.id}"]`);
    const container = select.nextElementSibling;
    if (!label || !container || !container.classList.contains("select2")) {
      return;
    }
    label.id = label.id || `${select.id}_label`;
    const shown = container.querySelector(".select2-selection__rendered");
    // The role "textbox" of what is chosen asks for a name of its own; it is plain text inside the combobox.
    shown.removeAttribute("role");
    shown.removeAttribute("aria-readonly");
    container.querySelector(".select2-selection").setAttribute("aria-labelledby", `${label.id} ${shown.id}`);
  }

  function nameAll() {
    document.querySelectorAll("select.admin-autocomplete").forEach(nameList);
  }

  window.addEventListener("load", nameAll);
  document.addEventListener("formset:added", () => setTimeout(nameAll));
  window.addEventListener("load", () => {
    if (window.django && window.django.jQuery) {
      window.django.jQuery(document).on("select2:open", (event) => {
        const label = document.querySelector(`label[for="${event.target.id}"]`);
        const field = document.querySelector(".select2-container--open .select2-search__field");
        if (label && field) {
          field.setAttribute("aria-label", label.textContent.replace(/:\s*$/, ""));
        }
      });
    }
  });
})();
