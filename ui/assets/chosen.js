/* A place chosen in the list of a place page: its figures are fetched at once, while Streamlit runs the page for it.

The run brings the same figures and finds them shown. Where it brings others, or none, what it brought last is shown. */
(() => {
  const LISTS = ".st-key-choose_municipality, .st-key-choose_province";
  const HOSTS = { cards: ".st-key-cards .ci-host", blocks: ".st-key-blocks .ci-host" };
  const NOTHING = { html: "", sign: "" }; // a place that did not take part has no cards
  const PAGES = ["gemeente", "provincie"];
  const RUN = 8000; // milliseconds a run may take
  let newest = 0;

  addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches?.("[role=combobox][aria-activedescendant]")) return;
    if (event.target.closest(LISTS)) choose(document.getElementById(event.target.getAttribute("aria-activedescendant")));
  }, true);
  addEventListener("click", (event) => {
    const option = event.target.closest?.("[role=option]");
    const list = option?.closest("[role=listbox]");
    const field = list && document.querySelector(`[role=combobox][aria-controls="${list.id}"]`);
    if (field?.closest(LISTS)) choose(option);
  }, true);

  async function choose(option) {
    const page = location.pathname.split("/").pop(), name = option?.textContent;
    if (!PAGES.includes(page) || !name || option.getAttribute("aria-selected") === "true") return;
    const asked = ++newest, shown = ofRun(), query = new URLSearchParams(location.search);
    query.delete("plaats");
    query.set("naam", name);
    const answer = await fetch(`./figuren/${page}?${query}`).catch(() => null);
    if (!answer?.ok) return;
    const found = await answer.json();
    if (asked === newest && ofRun() === shown) show(found); // not where the run was first
  }

  function ofRun() {
    return document.querySelector(HOSTS.blocks)?.ciOfRun;
  }

  function show({ title, answer, figures }) {
    for (const [key, selector] of Object.entries(HOSTS)) {
      const host = document.querySelector(selector);
      if (host?.ciOfRun) ahead(host, figures[key] ?? NOTHING);
    }
    write([document.querySelector(".stMain h1 [data-heading-text]")], [title]);
    write([...document.querySelectorAll(".st-key-answer p")], answer);
  }

  function ahead(host, figure) {
    const before = host.ciOfRun;
    window.ciShow(host, figure);
    setTimeout(() => host.isConnected && host.ciOfRun === before && window.ciShow(host, before), RUN);
  }

  /* Only where it is plain text already: React goes on with the very same nodes. */
  function write(elements, texts) {
    if (elements.length !== texts.length) return;
    elements.forEach((element, at) => {
      const only = element?.childNodes.length === 1 ? element.firstChild : null;
      if (only?.nodeType === Node.TEXT_NODE) only.data = texts[at];
    });
  }
})();
