"""What the browser shows before Streamlit's own answer has come: the page of a place in the first answer of the server.

Streamlit's scripts take more than a second before the first word of a page is there.
The figures of a place are HTML that the server has at once; it sends them along with
the shell, and with a choice of another place before the run of the page has come.
What Streamlit brings is the same markup, and takes the place over without drawing it
again (ui/assets/first.js). See docs/decisions.md.
"""
