"""Which form is it? The set of its heads in normal form, whatever their order and place."""

import hashlib
from collections import Counter

from ingest.forms.form_heads import Form, FormHead
from ingest.text_forms import normal_form


def head_forms(heads: tuple[FormHead, ...]) -> tuple[str, ...]:
    """Return the head of each column in normal form; the same head once more gets a number, so that each is its own."""
    counted: Counter[str] = Counter()
    forms = []
    for head in heads:
        form = normal_form(f"{head.text} {head.part}" if head.part and not head.code else head.head)
        counted[form] += 1
        forms.append(form if counted[form] == 1 else f"{form}#{counted[form]}")
    return tuple(forms)


def form_key(form: Form) -> str:
    """Return the checksum of the kind and the heads of a form; position and order do not count."""
    said = "\n".join([form.kind, *sorted(head_forms(form.heads))])
    return hashlib.sha256(said.encode()).hexdigest()[:32]
