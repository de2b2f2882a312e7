/* The first view: the page of a place as the server sent it along with the shell, above Streamlit's page until that is drawn. */
(() => {
  const WAIT = 10000, AGAIN = 1000, SOON = 400; // milliseconds
  const first = () => document.getElementById("ci-first");
  const main = () => document.querySelector("#root .stMain");

  /* The figures of the first view move to where they belong; what was opened in them stays open, and where it stood. */
  window.ciTakeOver = (host, sign) => {
    const held = first()?.querySelector(`[data-sign="${sign}"]`);
    if (!held) return false;
    const focused = held.contains(document.activeElement) ? document.activeElement : null;
    const isScrolled = first().scrollTop > 0, top = held.getBoundingClientRect().top;
    host.replaceChildren(...held.childNodes);
    window.ciEndFirst();
    if (isScrolled) main().scrollTop += host.getBoundingClientRect().top - top;
    focused?.focus({ preventScroll: true });
    return true;
  };

  /* Takes the first view away; what had the focus in it has it in the page. */
  window.ciEndFirst = () => {
    const gone = first();
    if (!gone) return;
    const href = gone.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    const top = gone.scrollTop;
    gone.remove();
    document.getElementById("root").inert = false;
    main()?.scrollTo({ top, behavior: "instant" });
    if (href) document.querySelector(`#root a[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true });
  };

  /* The page is there, perhaps with other figures than were sent along; its figures may come a moment after its foot. */
  window.ciEndFirstSoon = () => setTimeout(() => window.ciEndFirst(), SOON);

  /* A page that brings no figures (an error, a server that is gone) says so itself. */
  const endLate = () => {
    if (!first()) return;
    if (document.querySelector("#root h1, #root .stAlert")) window.ciEndFirst();
    else setTimeout(endLate, AGAIN);
  };
  addEventListener("load", () => setTimeout(endLate, WAIT));
})();
