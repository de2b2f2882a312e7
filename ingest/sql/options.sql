-- Question: which options has an answer type?
-- One row per option, lowest value first.
-- Columns: answer_type, value (number stored), label_nl, label_en, synonyms (separated by |).
-- Parameters: none.
select answer_type, value, label_nl, label_en, synonyms
from answer_option
order by answer_type, value
