"""The invented part of the sample data: believable answers and targets, made from one seed.

Nothing here says anything about a real municipality. The names and inhabitants
are real, the answers are drawn. Run `python -m ingest.invent` to make the
workbooks in data/samples again.
"""
