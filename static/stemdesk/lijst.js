// Alt with an arrow moves the vote that has the focus, by pressing its own button; the focus follows it.
"use strict";
(function () {
  const list = document.querySelector("[data-lijst]");
  if (!list) {
    return;
  }
  list.addEventListener("keydown", (event) => {
    const name = { ArrowUp: "omhoog", ArrowDown: "omlaag" }[event.key];
    const item = event.target.closest("li");
    if (!event.altKey || !name || !item) {
      return;
    }
    event.preventDefault();
    const button = item.querySelector(`button[name=${name}]:not(:disabled)`);
    if (button) {
      button.click();
    }
  });
  // The browser settles what the address points at after the page has loaded, and would take the focus away again.
  window.addEventListener("load", () => setTimeout(() => {
    const moved = location.hash && document.getElementById(location.hash.slice(1));
    if (moved && list.contains(moved)) {
      moved.focus();
    }
  }));
})();
