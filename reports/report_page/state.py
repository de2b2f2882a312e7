"""What the page rapporten must remember until the next run: why an order was not taken. The order itself is in the address."""

import streamlit as st

REFUSED = "reports_refused"


def keep_refusal(sentence: str) -> None:
    """Keep why the order was not taken, for the next run, which is the one the visitor sees."""
    st.session_state[REFUSED] = sentence


def take_refusal() -> str:
    """Return why the last order was not taken, once; empty when it was."""
    return str(st.session_state.pop(REFUSED, ""))
