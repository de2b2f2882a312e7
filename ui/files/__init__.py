"""The files of a block: its table as CSV and XLSX, its chart as SVG and PNG, each with where the figures come from."""
