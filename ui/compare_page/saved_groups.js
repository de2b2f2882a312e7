/* The list of groups kept in this browser: [{name, members}], newest first. */
const STORE = "ci-monitor-groups", MOST = 50;
const CODES = /^[A-Z]{2}\d{2,4}(-[A-Z]{2}\d{2,4})*$/;

export default ({ data, parentElement }) => {
  const host = parentElement.querySelector(".ci-host") ?? parentElement;
  if (host.ciShown === data) return;
  host.innerHTML = data;
  host.ciShown = data;
  const root = host.querySelector(".ci-saved"), list = root.querySelector("ul"), keep = root.querySelector("[data-keep]");
  const texts = JSON.parse(root.dataset.texts), [membersKey, nameKey] = JSON.parse(root.dataset.keys);
  let renamed = -1, doomed = -1;

  keep?.addEventListener("click", () => {
    root.querySelector("details").open = true;
    const group = { name: root.dataset.name || texts.unnamed, members: root.dataset.members };
    write([group, ...read().filter((each) => each.members !== group.members)].slice(0, MOST));
  });
  draw();

  function read() {
    try {
      const found = JSON.parse(localStorage.getItem(STORE) ?? "[]");
      return Array.isArray(found) ? found.filter((each) => typeof each?.members === "string" && CODES.test(each.members) && typeof each.name === "string") : [];
    } catch {
      return [];
    }
  }

  function write(groups) {
    renamed = doomed = -1;
    try {
      localStorage.setItem(STORE, JSON.stringify(groups));
      draw();
    } catch {
      list.replaceChildren(make("li", texts.blocked));
    }
  }

  function draw() {
    const groups = read();
    list.replaceChildren(...(groups.length ? groups.map(drawOne) : [make("li", texts.none)]));
  }

  function drawOne(group, at) {
    const item = document.createElement("li");
    const href = addressOf(group), link = make("a", group.name);
    link.href = href;
    link.dataset.page = "";
    if (at === renamed) return drawForm(item, group, at);
    const n = group.members.split("-").length;
    const copy = button(texts.copy, () => window.ciCopy(new URL(href, document.baseURI).href).then(() => {
      copy.textContent = texts.copied;
      setTimeout(() => (copy.textContent = texts.copy), 2000);
    }), group);
    item.append(link, make("span", texts.count.replace("#", n)), copy,
      button(texts.rename, () => { renamed = at; draw(); list.querySelector("input")?.focus(); }, group),
      button(at === doomed ? texts.sure : texts.remove, () => remove(group, at), group));
    return item;
  }

  function drawForm(item, group, at) {
    const input = document.createElement("input");
    input.value = group.name;
    input.maxLength = root.dataset.longest;
    input.setAttribute("aria-label", texts.name);
    const done = () => write(read().map((each, place) => (place === at ? { ...each, name: input.value.trim() || each.name } : each)));
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") done();
      if (event.key === "Escape") { renamed = -1; draw(); }
    });
    item.append(input, button(texts.done, done));
    return item;
  }

  function remove(group, at) {
    if (at !== doomed) {
      doomed = at;
      draw();
      list.children[at]?.querySelector("button:last-child")?.focus();
    } else write(read().filter((each) => each.members !== group.members));
  }

  function addressOf(group) {
    const [path, query] = root.dataset.base.split("?"), address = new URLSearchParams(query);
    address.set(membersKey, group.members);
    address.set(nameKey, group.name);
    return `${path}?${address}`;
  }

  function button(label, press, group) {
    const made = make("button", label);
    made.type = "button";
    if (group) made.setAttribute("aria-label", `${label}: ${group.name}`);
    made.addEventListener("click", press);
    return made;
  }

  function make(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }
};
