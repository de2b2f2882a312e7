"""Wat verandert er als ik mijn bestand inlever? Asked by a policy officer."""

from ui.upload.page import show_upload_page

show_upload_page()
