"""One module per layout: a sheet in, records and findings out."""
