/* One entry in the history of the browser for each step of the visitor, so that Back is one step back.

Streamlit goes to another page in two entries: first the new choices under the old address, then the new page. The
second takes the place of the first. And an address the server tidies up before the visitor did anything takes the
place of the address that was opened. */
(() => {
  const push = history.pushState.bind(history);
  let hasActed = false; // whether the visitor did anything since the page was loaded
  let isHalf = false; // whether the entry of now holds new choices under the address of the page that is left

  history.pushState = (state, title, url) => {
    const to = new URL(url ?? "", location.href);
    const isOtherPage = to.pathname !== location.pathname;
    const isSecondHalf = isHalf && isOtherPage && to.search === location.search;
    isHalf = !isOtherPage;
    if (isSecondHalf || !hasActed) history.replaceState(state, title, url);
    else push(state, title, url);
  };
  for (const kind of ["pointerdown", "keydown", "click"]) {
    addEventListener(kind, () => ([hasActed, isHalf] = [true, false]), { capture: true, passive: true });
  }
  addEventListener("popstate", () => (isHalf = false), { capture: true });
})();
