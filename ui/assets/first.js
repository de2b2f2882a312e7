/* The first view: the page of a place as the server sent it along with the shell, above Streamlit's page until that is drawn. */
(() => {
  const AGAIN = 100, LONGEST = 1200, LOOK = 16, AFTER = 500; // milliseconds
  const STILL = 3, LATEST = 150; // times the page is looked at: whole for so long, or drawn but for what never comes
  const NEAR = 3; // pixels
  const first = () => document.getElementById("ci-first");
  let taking = null; // the figures that are about to move: from where in the first view, to where in the page
  const main = () => document.querySelector("#root .stMain");

  /* The figures of the first view move to where they belong, as soon as the page above them stands as it stood there:
     what was opened in them stays open, and nothing moves under the reader. */
  window.ciTakeOver = (host, sign) => {
    const held = first()?.querySelector(`[data-sign="${sign}"]`);
    if (!held) return false;
    taking = { host, held };
    settle(host, performance.now() + LONGEST);
    return true;
  };

  function settle(host, until) {
    if (taking?.host !== host) return;
    const { held } = taking;
    const apart = host.getBoundingClientRect().top + main().scrollTop - held.getBoundingClientRect().top - first().scrollTop;
    const isThere = Math.abs(apart) <= NEAR && document.querySelector("#root .ci-foot");
    if (isThere || performance.now() > until) window.ciEndFirst();
    else setTimeout(settle, LOOK, host, until);
  }

  /* Takes the first view away; what had the focus in it has it in the page. */
  window.ciEndFirst = () => {
    const gone = first();
    if (!gone) return;
    const focused = gone.contains(document.activeElement) ? document.activeElement : null;
    const top = gone.scrollTop, stood = taking?.held.getBoundingClientRect().top, host = taking && move(taking);
    gone.remove();
    document.getElementById("root").inert = false;
    main()?.scrollTo({ top, behavior: "instant" });
    if (host && top > 0) main().scrollTop += host.getBoundingClientRect().top - stood;
    if (focused) (focused.isConnected ? focused : alike(focused))?.focus({ preventScroll: true });
    if (host) window.ciMapShown?.(host);
    window.ciDoPressed?.();
  };

  function move({ host, held }) {
    taking = null;
    if (host.ciSign !== held.dataset.sign) return null; // the page has other figures meanwhile
    Object.assign(host, { ciTile: held.ciTile, ciProvince: held.ciProvince }); // what was chosen on a map
    host.replaceChildren(...held.childNodes);
    return host;
  }

  function alike(element) {
    const href = element.getAttribute("href");
    return href && document.querySelector(`#root a[href="${CSS.escape(href)}"]`);
  }

  /* Streamlit itself is fetched when the first view is on the screen; its style sheet goes before ours, as ever. */
  const load = () => {
    const late = document.getElementById("ci-late");
    if (!late) return;
    late.remove();
    const own = document.querySelector("head link[href$='ci/ci.css']");
    for (const each of late.content.children) {
      const fresh = document.createElement(each.tagName); // a script that is copied would not run
      for (const { name, value } of each.attributes) fresh.setAttribute(name, value);
      own.before(fresh);
    }
  };
  addEventListener("DOMContentLoaded", () => {
    requestAnimationFrame(() => setTimeout(load));
    setTimeout(load, AFTER); // a tab nobody looks at is not drawn
  });

  /* A page that brings other figures than were sent along, or none (an error), is shown when it is whole: the parts of
     Streamlit it is drawn with may come seconds after its texts. */
  const watch = (drawn, whole) => {
    if (!first()) return;
    const isDrawn = document.querySelector("#root [data-test-script-state=notRunning] :is(h1, .stAlert)");
    const isWhole = isDrawn && !taking && !document.querySelector("#root [data-testid=stSkeleton]")
      && [...document.querySelectorAll("#root .ci-host")].every((host) => host.ciSign);
    if (whole === STILL || drawn === LATEST) window.ciEndFirst();
    else setTimeout(watch, AGAIN, isDrawn ? drawn + 1 : 0, isWhole ? whole + 1 : 0);
  };
  addEventListener("load", () => watch(0, 0));
})();
