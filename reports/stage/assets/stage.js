// The presentation: one slide at a time, by key, button, tap or swipe. What is shown stands in the address after the #.
// It stands in the head, so that never all slides are seen at once.
"use strict";
document.documentElement.classList.add("is-live");
addEventListener("DOMContentLoaded", () => {
  const root = document.documentElement, body = document.body, said = body.dataset;
  const all = [...document.querySelectorAll(".stage-slide")];
  const told = document.querySelector(".stage-told"), black = document.querySelector(".stage-black");
  const bar = document.querySelector(".stage-bar"), more = bar.querySelector("[data-do=more]");
  const editions = [...new Set(all.map(each => each.dataset.edition))];
  const IDLE_MS = 3000, SWIPE_PX = 50, TYPED_MS = 4000;
  let edition = said.edition, now = null, typed = "", typedAt = 0;

  const slides = () => all.filter(each => each.dataset.edition === edition);
  const at = () => slides().indexOf(now);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const button = action => bar.querySelector(`[data-do=${action}]`);
  const say = text => { told.textContent = ""; requestAnimationFrame(() => { told.textContent = text; }); };
  const titleOf = slide => slide.querySelector("h2").textContent;
  const inDialog = () => document.querySelector("dialog[open]");

  function remember() {
    const state = new URLSearchParams({ dia: now.dataset.key });
    if (edition !== said.edition) state.set("namen", edition === "n" ? "uit" : "aan");
    if (root.dataset.scheme) state.set("kleur", root.dataset.scheme === "dark" ? "donker" : "licht");
    if ("notes" in root.dataset) state.set("notities", "aan");
    history.replaceState(null, "", `#${state}`);
  }

  // A text that came out larger than was reckoned, with another letter for example, is made to fit.
  function fit(slide) {
    const inside = slide.querySelector(".stage-body");
    slide.style.removeProperty("--fit");
    for (let size = 0.94; size > 0.5 && isTooLarge(slide, inside); size -= 0.06) slide.style.setProperty("--fit", size.toFixed(2));
  }

  function isTooLarge(slide, inside) {
    const words = inside.querySelector(":scope > .stage-words"), table = inside.querySelector(".stage-table");
    const low = inside.getBoundingClientRect().bottom + 1;
    const parts = [words, table, table && table.lastElementChild].filter(Boolean);
    return getComputedStyle(slide).position === "absolute"
      && (parts.some(each => each.getBoundingClientRect().bottom > low) || inside.scrollWidth > inside.clientWidth + 1);
  }

  function show(slide, { quietly = false } = {}) {
    const hadFocus = now && now !== slide && now.contains(document.activeElement);
    now = slide;
    for (const each of all) each.classList.toggle("is-now", each === slide);
    const values = { n: at() + 1, total: slides().length, title: titleOf(slide) };
    bar.querySelector(".stage-at").textContent = fill(said.at, values);
    button("previous").disabled = at() === 0;
    button("next").disabled = at() === slides().length - 1;
    fit(slide);
    if (hadFocus) slide.focus({ preventScroll: true });
    scrollTo(0, 0);
    remember();
    if (!quietly) say(fill(said.told, values));
  }

  const go = n => { light(); show(slides()[Math.min(Math.max(n, 0), slides().length - 1)]); };
  const light = () => { if (!black.hidden) actions.black(); };
  const mark = (action, isOn) => {
    const found = button(action);
    if (!found || !found.dataset.on) return;
    found.firstElementChild.textContent = isOn ? found.dataset.on : found.dataset.off;
  };

  function setEdition(chosen) {
    if (!editions.includes(chosen)) return;
    const key = now && now.dataset.key, was = now ? at() : 0;
    edition = chosen;
    for (const each of all) each.hidden = each.dataset.edition !== edition;
    const same = slides().find(each => each.dataset.key === key) ?? slides()[Math.min(was, slides().length - 1)];
    mark("names", edition === "n");
    if (now) { show(same, { quietly: true }); say(edition === "n" ? said.nameless : said.named); }
  }

  function setNotes(isOn) {
    root.toggleAttribute("data-notes", isOn);
    mark("notes", isOn);
  }

  function openOverview() {
    const list = document.querySelector(".stage-list");
    list.replaceChildren(...slides().map(slide => {
      const item = document.createElement("li"), press = document.createElement("button");
      press.type = "button";
      press.textContent = titleOf(slide);
      if (slide === now) press.setAttribute("aria-current", "true");
      press.addEventListener("click", () => { press.closest("dialog").close(); show(slide); });
      item.append(press);
      return item;
    }));
    open("overview");
    list.querySelector("[aria-current]")?.focus();
  }

  function openCode() {
    const code = now.querySelector(".stage-code");
    if (!code) return;
    document.querySelector(".stage-large-code").replaceChildren(code.querySelector("svg").cloneNode(true));
    document.querySelector(".stage-address").textContent = code.href;
    open("code");
  }

  function open(name) {
    const dialog = document.getElementById(`stage-${name}`), isOpen = dialog.open;
    inDialog()?.close();
    fold(false);
    if (!isOpen) dialog.showModal();
  }

  function fold(isOpen) {
    bar.classList.toggle("is-open", isOpen);
    more.setAttribute("aria-expanded", String(isOpen));
  }

  const actions = {
    previous: () => go(at() - 1),
    next: () => go(at() + 1),
    first: () => go(0),
    last: () => go(slides().length - 1),
    names: () => { if (editions.length > 1) setEdition(edition === "n" ? "d" : "n"); },
    black: () => { black.hidden = !black.hidden; mark("black", !black.hidden); if (!black.hidden) say(said.black); },
    full: () => document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.().catch(() => {}),
    notes: () => { setNotes(!("notes" in root.dataset)); show(now, { quietly: true }); },
    scheme: () => {
      const isDark = root.dataset.scheme ? root.dataset.scheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.scheme = isDark ? "light" : "dark";
      remember();
    },
    code: openCode,
    overview: openOverview,
    help: () => open("help"),
    more: () => fold(!bar.classList.contains("is-open")),
  };
  const keys = {
    ArrowRight: "next", PageDown: "next", " ": "next", ArrowLeft: "previous", PageUp: "previous", Home: "first", End: "last",
    n: "names", b: "black", ".": "black", f: "full", p: "notes", l: "scheme", q: "code", s: "overview", "?": "help",
  };

  function onKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const pressed = event.target.closest("button, a, summary");
    if (event.key === "Escape") fold(false);
    if (/^\d$/.test(key) && !inDialog()) return type(key);
    if (key === "Enter" && typed && Date.now() - typedAt < TYPED_MS) { event.preventDefault(); go(Number(typed) - 1); typed = ""; return; }
    typed = "";
    const action = keys[key];
    if (!action || (key === " " && pressed) || event.target.closest(".stage-rows, .stage-figure")?.scrollWidth > innerWidth && key.startsWith("Arrow")) return;
    if (inDialog() && !["code", "overview", "help"].includes(action)) return;
    event.preventDefault();
    actions[action]();
  }

  function type(digit) {
    typed = (Date.now() - typedAt < TYPED_MS ? typed : "") + digit;
    typedAt = Date.now();
    say(fill(said.typed, { n: typed }));
  }

  // A press on the slide itself goes on; on its left edge it goes back. A selected text or a link is left alone.
  function onPress(event) {
    if (event.target.closest("a, button, summary, .stage-notes, .stage-bar, dialog") || String(getSelection())) return;
    if (!matchMedia("(hover: hover)").matches) return;
    event.clientX < innerWidth / 4 ? actions.previous() : actions.next();
  }

  let start = null;
  const isMovable = target => { const found = target.closest(".stage-figure, .stage-table, .stage-rows"); return found && found.scrollWidth > found.clientWidth + 1; };
  document.addEventListener("touchstart", event => {
    const [touch] = event.touches;
    start = event.touches.length > 1 || isMovable(event.target) ? null : { x: touch.clientX, y: touch.clientY };
  }, { passive: true });
  document.addEventListener("touchend", event => {
    if (!start || inDialog()) return;
    const [touch] = event.changedTouches, x = touch.clientX - start.x, y = touch.clientY - start.y;
    start = null;
    if (Math.abs(x) > SWIPE_PX && Math.abs(x) > 2 * Math.abs(y)) x < 0 ? actions.next() : actions.previous();
  }, { passive: true });

  let resting = 0;
  function wake() {
    root.classList.remove("is-idle");
    clearTimeout(resting);
    if (matchMedia("(hover: hover)").matches) resting = setTimeout(() => root.classList.add("is-idle"), IDLE_MS);
  }

  function begin() {
    const state = new URLSearchParams(location.hash.slice(1));
    if (state.get("kleur")) root.dataset.scheme = state.get("kleur") === "donker" ? "dark" : "light";
    setNotes(state.get("notities") === "aan");
    const chosen = { uit: "n", aan: "d" }[state.get("namen")];
    setEdition(chosen && editions.includes(chosen) ? chosen : edition);
    if (!document.fullscreenEnabled) button("full")?.remove();
    const key = state.get("dia"), slide = slides().find(each => each.dataset.key === key);
    show(slide ?? slides()[0], { quietly: true });
  }

  begin();
  document.addEventListener("keydown", onKey);
  document.querySelector(".stage-deck").addEventListener("click", onPress);
  black.addEventListener("click", () => actions.black());
  bar.addEventListener("click", event => {
    const pressed = event.target.closest("[data-do]");
    if (!pressed) return;
    actions[pressed.dataset.do]();
    const isFolded = pressed !== more && pressed.closest(".stage-others");
    if (isFolded) fold(false);
    // After the mouse the space bar goes on to the next slide; who works by keyboard stays where he was.
    if (event.detail) pressed.blur();
    else if (isFolded && !inDialog()) more.focus();
  });
  document.addEventListener("fullscreenchange", () => mark("full", Boolean(document.fullscreenElement)));
  addEventListener("resize", () => fit(now));
  addEventListener("hashchange", () => { const key = new URLSearchParams(location.hash.slice(1)).get("dia"); const found = slides().find(each => each.dataset.key === key); if (found && found !== now) show(found); });
  for (const kind of ["mousemove", "keydown", "focusin", "touchstart"]) addEventListener(kind, wake, { passive: true });
  wake();
});
