// Keys on the rows of fracties and of members. They work only while the focus is in those rows (WCAG 2.1.4),
// and do nothing that a click or Tab and the arrows could not do.
"use strict";
(function () {
  function rows(grid) {
    return Array.from(grid.querySelectorAll(".rij"));
  }

  function chosen(row) {
    return row.querySelector("input[type=radio]:checked") || row.querySelector("input[type=radio]");
  }

  function choose(row, value) {
    const radio = row.querySelector(`input[type=radio][value="${value}"]`);
    if (!radio) {
      return;
    }
    radio.checked = true;
    radio.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function turn(row) {
    const now = row.querySelector("input[type=radio]:checked");
    choose(row, now && now.value === "voor" ? "tegen" : "voor");
    chosen(row).focus();
  }

  function move(grid, row, step) {
    const all = rows(grid);
    const next = all[all.indexOf(row) + step];
    if (next) {
      chosen(next).focus();
    }
    return Boolean(next);
  }

  function typing(event) {
    return event.target.matches("input:not([type=radio]), select, textarea");
  }

  function rowOf(event) {
    return event.ctrlKey || event.metaKey || event.altKey || typing(event) ? null : event.target.closest(".rij");
  }

  function onParty(grid, row, event) {
    const key = event.key.toLowerCase();
    const side = { v: "voor", t: "tegen" }[key];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      move(grid, row, event.key === "ArrowDown" ? 1 : -1);
    } else if (side && event.shiftKey) {
      rows(grid).forEach((each) => {
        const now = each.querySelector("input[type=radio]:checked");
        if (!now || now.value === "voor" || now.value === "tegen") {
          choose(each, side);
        }
      });
    } else if (side) {
      choose(row, side);
      chosen(row).focus();
    } else if (key === "d") {
      choose(row, "verdeeld");
      row.querySelector(".rij__getallen input").focus();
    } else {
      const named = grid.querySelector(`.rij[data-letter="${CSS.escape(key)}"]`);
      if (!named || key.length !== 1) {
        return;
      }
      turn(named);
    }
    event.preventDefault();
  }

  function onMember(grid, row, event) {
    const value = { v: "voor", t: "tegen", a: "afwezig" }[event.key.toLowerCase()];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      move(grid, row, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Backspace") {
      move(grid, row, -1);
    } else if (value) {
      choose(row, value);
      // Who is absent was passed over when the list was made.
      let next = row;
      do {
        const all = rows(grid);
        next = all[all.indexOf(next) + 1];
      } while (next && next.querySelector("input:checked[value=afwezig]"));
      chosen(next || row).focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  document.querySelectorAll("[data-raster]").forEach((grid) => {
    grid.addEventListener("keydown", (event) => {
      const row = rowOf(event);
      if (row) {
        onParty(grid, row, event);
      }
    });
  });
  document.querySelectorAll("[data-oproep]").forEach((grid) => {
    grid.addEventListener("keydown", (event) => {
      const row = rowOf(event);
      if (row) {
        onMember(grid, row, event);
      }
    });
  });
})();
