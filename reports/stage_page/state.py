"""What the page slotbijeenkomst must remember between two runs: the slide chosen, and what is typed but not saved."""

from ui.typed_form import TypedForm

FORM = TypedForm("closing", fields_n=60)
