-- Question: what is each column of a form, as users confirmed it last?
-- One row per form and head.
-- Columns: form_key (checksum), head_form (head in normal form), became (question code or field, empty when left out).
-- Parameters: none.
select form_key, head_form, arg_max(became, confirmed_at) as became
from form_column
group by form_key, head_form
order by form_key, head_form
