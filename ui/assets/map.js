/* The map of equal tiles: what the tile under pointer, finger or focus says, arrow keys, and a closer look at a province. */
window.ciMap = (host) => {
  const FINGERTIP = 24; // pixels
  const tileOf = (event) => event.target.closest?.(".ci-map a[data-at]");
  host.addEventListener("click", tap, true); // before the link opens
  host.addEventListener("click", (event) => {
    const back = event.target.closest(".ci-whole");
    if (!back) return;
    const select = back.closest("figure").querySelector(".ci-zoom");
    select.selectedIndex = 0;
    window.ciZoom(select);
    select.focus({ preventScroll: true });
  });
  host.addEventListener("change", (event) => event.target.matches(".ci-zoom") && window.ciZoom(event.target));
  host.addEventListener("keydown", move);
  host.addEventListener("focusin", (event) => {
    if (tileOf(event)?.matches(":focus-visible")) window.ciTell(tileOf(event), false);
  });
  host.addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse" && tileOf(event)) window.ciTell(tileOf(event), false);
  });

  /* A finger cannot point, so its first tap tells and its second one, or the link in the readout, opens. */
  function tap(event) {
    const tile = tileOf(event);
    const touched = event.pointerType ? event.pointerType !== "mouse" : matchMedia("(hover: none)").matches;
    if (!tile || !touched || event.detail === 0 || tile.classList.contains("ci-chosen")) return;
    if (!tile.closest("figure").querySelector(".ci-readout[data-open]")) return;
    event.preventDefault();
    event.stopPropagation();
    const select = tile.closest("figure").querySelector(".ci-zoom");
    if (select && tile.getBoundingClientRect().width < FINGERTIP) {
      select.selectedIndex = [...select.options].findIndex((option) => option.dataset.province === tile.dataset.in);
      window.ciZoom(select);
    }
    window.ciTell(tile, true).focus({ preventScroll: true });
  }

  function move(event) {
    const tile = tileOf(event);
    const next = tile && (stepFrom(tile, event.key) ?? endFrom(tile, event));
    if (!next) return;
    event.preventDefault();
    window.ciTabStop(next);
    next.focus();
  }

  function stepFrom(tile, key) {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    if (!step) return null;
    const [column, row] = at(tile);
    let nearest = null, least = Infinity;
    for (const other of tile.closest("svg").querySelectorAll("a")) {
      const [dx, dy] = at(other).map((value, axis) => value - [column, row][axis]);
      const ahead = dx * step[0] + dy * step[1], aside = Math.abs(dx * step[1]) + Math.abs(dy * step[0]);
      if (ahead > 0 && ahead + 3 * aside < least) [nearest, least] = [other, ahead + 3 * aside];
    }
    return nearest;
  }

  /* Home and End: the ends of the row; with Ctrl those of the map. */
  function endFrom(tile, { key, ctrlKey }) {
    if (key !== "Home" && key !== "End") return null;
    const row = at(tile)[1];
    const inOrder = [...tile.closest("svg").querySelectorAll("a")]
      .filter((other) => ctrlKey || at(other)[1] === row)
      .sort((one, two) => at(one)[1] - at(two)[1] || at(one)[0] - at(two)[0]);
    return inOrder.at(key === "Home" ? 0 : -1);
  }

  function at(tile) {
    return tile.dataset.at.split(",").map(Number);
  }
};

/* After the map was drawn anew (another round, level or colour): what was chosen on it stays chosen. */
window.ciMapShown = (host) => {
  for (const map of host.querySelectorAll("svg.ci-map:not(.ci-swatch)")) {
    const figure = map.closest("figure"), select = figure.querySelector(".ci-zoom");
    const kept = select && [...select.options].findIndex((option) => option.dataset.province === host.ciProvince);
    if (host.ciProvince && kept > 0) {
      select.selectedIndex = kept;
      window.ciZoom(select);
    }
    const tile = (code) => code && map.querySelector(`a[data-go="${code}"]`);
    const own = tile(map.querySelector("[data-own]")?.dataset.own);
    if (own) window.ciTabStop(own);
    const chosen = tile(host.ciTile);
    if (chosen) window.ciTell(chosen, matchMedia("(hover: none)").matches);
  }
};

window.ciTabStop = (tile) => {
  tile.closest("svg").querySelector('a[tabindex="0"]').tabIndex = -1;
  tile.tabIndex = 0;
};

/* Put all a tile says below the map; for fingers with a link that opens the municipality, which is returned. */
window.ciTell = (tile, withLink) => {
  const figure = tile.closest("figure"), readout = figure.querySelector(".ci-readout");
  figure.querySelector(".ci-chosen")?.classList.remove("ci-chosen");
  tile.classList.add("ci-chosen");
  const [head, ...facts] = tile.getAttribute("aria-label").split("; ");
  const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });
  readout.replaceChildren(element("b", head), ...facts.map((fact) => element("span", fact)));
  readout.classList.add("ci-told");
  tile.closest(".ci-host").ciTile = tile.dataset.go;
  if (!withLink) return null;
  const name = head.slice(0, head.lastIndexOf(", ")); // without the province
  const link = element("a", readout.dataset.open.replace("{name}", name));
  link.href = tile.getAttribute("href");
  link.dataset.go = tile.dataset.go;
  link.className = "ci-button";
  readout.append(link);
  return link;
};

/* Show one province over the whole width, so that its tiles can be read and tapped; the others stay, pale. */
window.ciZoom = (select) => {
  const figure = select.closest("figure"), map = figure.querySelector("svg.ci-map");
  const province = select.selectedOptions[0].dataset.province;
  map.setAttribute("viewBox", select.value);
  map.classList.toggle("ci-zoomed", Boolean(province));
  for (const tile of map.querySelectorAll("a")) tile.classList.toggle("ci-away", Boolean(province) && tile.dataset.in !== province);
  figure.querySelector(".ci-whole").hidden = !province;
  select.closest(".ci-host").ciProvince = province;
};
