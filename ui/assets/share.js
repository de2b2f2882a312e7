/* Sharing (ui/share.py): the address of this moment as a link, in a sentence, as a QR code. Works wherever the panel stands. */
(() => {
  const answer = () => document.querySelector(".ci-answer p, .st-key-answer p")?.innerText.trim() ?? "";

  document.addEventListener("toggle", (event) => {
    if (event.target.matches?.("details.ci-share") && event.target.open) fill(event.target);
  }, true);
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-share]");
    if (button) act(button);
  });
  document.addEventListener("focusin", (event) => event.target.matches?.("#ci-share-link") && event.target.select());
  document.addEventListener("error", (event) => { // an address too long for a code
    if (event.target.closest?.(".ci-share figure")) event.target.closest("figure").hidden = true;
  }, true);

  function fill(panel) {
    panel.querySelector("#ci-share-link").value = location.href;
    panel.querySelector("[data-share=sentence]").parentElement.hidden = !answer();
    panel.querySelector("[data-share=send]").parentElement.hidden = !navigator.share;
    panel.querySelector(".ci-share-told").textContent = "";
    const code = panel.querySelector("figure"), path = location.pathname + location.search;
    code.hidden = false;
    code.querySelector("img").src = `./qr?pad=${encodeURIComponent(path)}${document.documentElement.lang === "en" ? "&taal=en" : ""}`;
  }

  async function act(button) {
    const what = button.dataset.share, panel = button.closest(".ci-share");
    if (what === "send") {
      await navigator.share({ title: document.title, text: answer(), url: location.href }).catch(() => {}); // closed again
      return;
    }
    await window.ciCopy(what === "link" ? location.href : `${answer()} (${location.href})`);
    panel.querySelector(".ci-share-told").textContent = button.dataset.done;
  }
})();

/* Without https, or where it is refused, there is no clipboard to write to: then by a field that is selected. */
window.ciCopy = async (text) => {
  try {
    if (navigator.clipboard) return await navigator.clipboard.writeText(text);
  } catch { /* refused */ }
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
};
