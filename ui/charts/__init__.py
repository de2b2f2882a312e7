"""Charts: a chart is a record; here it is drawn as SVG or HTML for first sight, and as Plotly to explore."""
