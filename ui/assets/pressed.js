/* What is pressed in the first view but needs the page is done as soon as that is there: a list opens, a chart is explored. */
(() => {
  let pressed = null;
  document.addEventListener("click", (event) => {
    const now = event.target.closest?.("#ci-first :is([data-list], [data-explore])");
    if (!now) return;
    pressed?.classList.remove("ci-waits");
    pressed = now;
    pressed.classList.add("ci-waits");
  });

  window.ciDoPressed = () => {
    if (!pressed) return;
    const { list, explore } = pressed.dataset;
    pressed.classList.remove("ci-waits");
    pressed = null;
    const there = list ? `.st-key-${CSS.escape(list)} button[aria-haspopup=listbox]` : `[data-explore="${CSS.escape(explore)}"]`;
    document.querySelector(`#root ${there}`)?.click();
  };
})();
