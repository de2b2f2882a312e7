"""Which of the contents put together in a cluster is looked at; a list of choices only where there are more."""

from collections.abc import Callable

import streamlit as st

from ui.upload.wrong_cells import Cluster, SameContent


def choose_content(cluster: Cluster, label: str, described: Callable[[SameContent], str], key: str) -> SameContent:
    """Return the content the user looks at; described gives its words in the list."""
    contents = cluster.contents
    if len(contents) == 1:
        return contents[0]
    number = st.selectbox(
        label,
        range(len(contents)),
        format_func=lambda at: described(contents[at]) if at < len(contents) else "",
        key=f"{key}_{len(contents)}_content",
        filter_mode="contains",
    )
    return contents[number or 0]
