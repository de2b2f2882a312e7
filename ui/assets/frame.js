/* The frame: links that stay in the app, the menu on a phone, the skip link, and where the focus goes on a new page. */
window.ciFrame = ({ data, parentElement, setTriggerValue }) => {
  const host = parentElement.querySelector(".ci-frame") ?? parentElement;
  if (host.ciShown !== data) {
    host.innerHTML = data;
    host.ciShown = data;
  }
  if (host.querySelector("nav")) window.ciOpen = (href) => setTriggerValue("open", href);
};

(() => {
  const isPlain = (event) => !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && event.button === 0;
  const heading = () => document.querySelector(".stMain h1");
  let leaving = null; // the heading of the page that is left, until that of the new one is there

  document.addEventListener("click", (event) => {
    const at = event.target;
    const link = at.closest?.("a[data-page]");
    if (link && isPlain(event) && window.ciOpen) {
      event.preventDefault();
      closeAll();
      leaving = heading()?.textContent ?? "";
      window.ciOpen(link.getAttribute("href"));
    }
    if (at.closest?.("[data-testid=stSkipToContent]")) goTo(event, heading()); // Streamlit's own leads to before the menu
    if (at.closest?.("[data-top]")) goTo(event, document.querySelector(".ci-brand"));
    const button = at.closest?.(".ci-menu-button");
    if (button) openMenu(button, button.ariaExpanded !== "true");
    for (const open of document.querySelectorAll(".ci-frame details[open]")) if (!open.contains(at)) open.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = event.target.closest?.(".ci-frame details[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    } else if (event.target.closest?.("#ci-menu, .ci-menu-button")) {
      closeAll();
      document.querySelector(".ci-menu-button")?.focus();
    }
  });
  document.addEventListener("focusout", (event) => {
    const open = event.target.closest?.(".ci-frame details[open]");
    if (open && event.relatedTarget && !open.contains(event.relatedTarget)) open.open = false;
  });
  /* A new page is told by its heading: a screen reader reads it, and Tab goes on from there. */
  new MutationObserver(() => {
    if (leaving === null || !heading() || heading().textContent === leaving) return;
    leaving = null;
    focusOn(heading());
    document.querySelector(".stMain").scrollTop = 0;
  }).observe(document, { subtree: true, childList: true, characterData: true });

  function goTo(event, target) {
    event.preventDefault();
    if (!target) return;
    focusOn(target);
    target.scrollIntoView({ block: "start" });
  }

  function focusOn(target) {
    if (!target.matches("a, button")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }

  function openMenu(button, isOpen) {
    button.ariaExpanded = isOpen;
    button.closest(".ci-frame").classList.toggle("ci-open", isOpen);
  }

  function closeAll() {
    const button = document.querySelector(".ci-menu-button");
    if (button) openMenu(button, false);
    for (const open of document.querySelectorAll(".ci-frame details[open]")) open.open = false;
  }
})();
