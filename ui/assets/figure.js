/* What a press in a figure does in the page: links that stay in the app, charts to explore. */
window.ciFigure = ({ data, parentElement, setTriggerValue }) => {
  const host = parentElement.querySelector(".ci-host") ?? parentElement;
  host.ciOfRun = data; // what the page itself brought last; a choice may show the figures of the next place ahead of it
  window.ciShow(host, data);
  if (host.ciReady) return;
  host.ciReady = true;
  host.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-go]");
    const plain = !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0;
    if (link && plain) {
      event.preventDefault();
      setTriggerValue("go", link.dataset.go);
    }
    const explore = event.target.closest("[data-explore]");
    if (explore) setTriggerValue("explore", explore.dataset.explore);
  });
  window.ciMap?.(host);
};

/* What needs no run of the page, and so works in its first view too: sentences to copy, tables that sort, the map. */
(() => {
  document.addEventListener("click", (event) => {
    const copy = event.target.closest?.(".ci-host [data-copy]");
    if (copy) copySentence(copy);
    const head = event.target.closest?.(".ci-host th button");
    if (head) sortBy(head.closest("th"));
  });
  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("#ci-first .ci-host").forEach(window.ciMap));

  /* The sentence and the address it was read at, for a question to the council. */
  async function copySentence(button) {
    const text = `${button.dataset.copy} (${location.href})`;
    await window.ciCopy(text);
    const label = button.firstChild, before = label.data;
    label.data = button.dataset.done;
    setTimeout(() => (label.data = before), 2000);
  }

  function sortBy(head) {
    const table = head.closest("table"), body = table.tBodies[0], place = head.cellIndex;
    const down = head.getAttribute("aria-sort") === "descending" || (!head.ariaSort && head.className === "ci-text");
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "ascending" : "descending");
    const sign = down ? 1 : -1;
    const value = (row) => row.cells[place].dataset.sort;
    const isNumber = head.className !== "ci-text";
    const order = (a, b) => {
      const [one, two] = [value(a), value(b)];
      if (one === "" || two === "") return one === two ? 0 : one === "" ? 1 : -1;
      return sign * (isNumber ? one - two : one.localeCompare(two, document.documentElement.lang));
    };
    body.append(...[...body.rows].sort(order));
  }
})();

/* Shows a drawing where it is not shown yet: what the first view holds is taken over as it stands, opened tables and all. */
window.ciShow = (host, { html, sign }) => {
  if (host.ciSign === sign) return;
  host.ciSign = sign;
  if (window.ciTakeOver?.(host, sign)) return;
  host.innerHTML = html;
  window.ciMapShown?.(host);
};
