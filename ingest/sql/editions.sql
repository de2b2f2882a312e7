-- Question: which editions are there and what do they ask?
-- One row per edition.
-- Columns: edition, name_nl, name_en, is_light, question_ids (list of codes in the order of the questionnaire).
-- Parameters: none.
with
    asked as (
        select edition_question.edition, list(question.question_id order by question.position, question.question_id) as question_ids
        from edition_question
        join question using (question_id)
        group by edition_question.edition
    ),

    final as (
        select edition.edition, edition.name_nl, edition.name_en, edition.is_light, coalesce(asked.question_ids, []) as question_ids
        from edition
        left join asked using (edition)
    )

select edition, name_nl, name_en, is_light, question_ids
from final
order by is_light, edition
