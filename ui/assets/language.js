/* The link to the other language leads to what is in the address at the press, and to that part of the page. */
addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-language]");
  if (!link) return;
  const here = new URL(location.href), usual = "nl";
  if (link.dataset.language === usual) here.searchParams.delete("taal");
  else here.searchParams.set("taal", link.dataset.language);
  link.href = here.href;
}, true);
