// The server is gone: say so, and go on where the visitor was as soon as it is back.
// A server that was restarted knows nothing of this page any more and would lose the first press, so then the page is loaded
// again; its address holds every choice. After a connection that was only interrupted nothing is lost and nothing is loaded.
(() => {
  const ours = document.querySelector("meta[name=ci-server]");
  const PATIENCE = 1500; // milliseconds: shorter interruptions pass by themselves
  let wasThere = false;
  let timer;
  let bar;

  const show = () => {
    bar = document.createElement("div");
    bar.className = "ci-lost";
    bar.setAttribute("role", "status");
    const way = document.createElement("a");
    way.href = location.href;
    way.textContent = ours.dataset.again;
    bar.append(ours.dataset.lost, " ", way);
    document.body.append(bar);
  };

  const isRestarted = async () => {
    const page = await (await fetch(location.href, { cache: "no-store", headers: { Accept: "text/html" } })).text();
    const found = new DOMParser().parseFromString(page, "text/html").querySelector("meta[name=ci-server]");
    return found !== null && found.content !== ours.content;
  };

  const back = async () => {
    clearTimeout(timer);
    timer = undefined;
    try {
      if (await isRestarted()) return location.reload();
    } catch { /* gone again: the next connection asks anew */ }
    bar?.remove();
  };

  const look = () => {
    const state = document.querySelector("[data-testid=stApp]")?.dataset.testConnectionState;
    if (state === "CONNECTED") {
      if (timer !== undefined) back();
      wasThere = true;
    } else if (state && wasThere && timer === undefined) {
      timer = setTimeout(show, PATIENCE);
    }
  };

  if (ours) {
    new MutationObserver(look).observe(document.documentElement, { subtree: true, attributeFilter: ["data-test-connection-state"] });
  }
})();
