-- Writes what a user says a column of a form is.
-- Parameters: the columns.
insert into form_column (form_key, head_form, head, became, confirmed_at, confirmed_by)
values ($form_key, $head_form, $head, $became, $confirmed_at, $confirmed_by)
