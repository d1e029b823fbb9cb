// Django's list with search (select2) names none of its parts: a screen reader hears "combobox" and no more.
// This gives each the label of its field, also in rows that are added later.
"use strict";
(function () {
  function labelOf(select) {
    return document.querySelector(`label[for="${select.id}"]`);
  }

  function nameList(select) {
    const label = labelOf(select);
    const container = select.nextElementSibling;
    if (!label || !container || !container.classList.contains("select2")) {
      return;
    }
    label.id = label.id || `${select.id}_label`;
    const shown = container.querySelector(".select2-selection__rendered");
    // What is chosen has the role of a text field, which would need a name too; it is plain text in the combobox.
    shown.removeAttribute("role");
    shown.removeAttribute("aria-readonly");
    container.querySelector(".select2-selection").setAttribute("aria-labelledby", `${label.id} ${shown.id}`);
  }

  function nameAll() {
    document.querySelectorAll("select.admin-autocomplete").forEach(nameList);
  }

  // The list opens inside the main part of the page; select2 would put it after the last landmark.
  function keepInMain() {
    document.querySelectorAll("select.admin-autocomplete").forEach((select) => {
      select.dataset.dropdownParent = "#content-start";
    });
  }

  function nameOpenList(event) {
    const combobox = event.target.nextElementSibling.querySelector("[role=combobox]");
    combobox.setAttribute("aria-controls", combobox.getAttribute("aria-owns"));
    const label = labelOf(event.target);
    const field = document.querySelector(".select2-container--open .select2-search__field");
    if (label && field) {
      field.setAttribute("aria-label", label.textContent.replace(/:\s*$/, ""));
    }
  }

  // Before Django starts the lists; rows that are added later are copies of these.
  document.addEventListener("DOMContentLoaded", keepInMain);
  window.addEventListener("load", () => {
    const jQuery = window.django.jQuery;
    // Its ready list runs in order and can run after "load"; Django's own start of the lists stands in it before us.
    jQuery(() => setTimeout(nameAll));
    jQuery(document).on("select2:open", nameOpenList);
    document.addEventListener("formset:added", () => setTimeout(nameAll));
  });
})();
