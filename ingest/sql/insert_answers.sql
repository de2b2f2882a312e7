-- Writes the answers of a delivery, from the registered frame delivered_answer.
-- Parameters: $delivery_id.
insert into answer (delivery_id, cbs_code, round_year, question_id, value, not_applicable, comment, sheet, cell)
select
    $delivery_id, cbs_code, round_year, question_id, value, not_applicable, comment, sheet,
    concat(column_letters, "row") as cell
from delivered_answer
