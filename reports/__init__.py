"""Paper and stage (design 8): the report of a participant, and the story of a closing session.

Reports are written from the records the screen is drawn from, so that paper and
screen cannot differ. Layers: data -> ingest / analysis -> ui -> reports -> pages.
"""
