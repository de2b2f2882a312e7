"""The memory of the form for targets; who decided and on which day stay after publishing."""

from ui.typed_form import TypedForm

FORM = TypedForm("targets", fields_n=200)
