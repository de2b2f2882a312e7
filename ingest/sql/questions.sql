-- Question: which questions are there, in which words, and what is expected as an answer?
-- One row per question, in the order of the questionnaire.
-- Columns: question_id, level, theme (level/theme), answer_type, kind, texts, labels (separated by |), what is expected,
--     category_names, focal_point_names (lists of code and names of its place in the grid; nulls outside it).
-- Parameters: none.
with
    final as (
        select
            question.question_id,
            question.level,
            question.level || '/' || question.theme as theme,
            question.answer_type,
            answer_type.kind,
            question.question_nl,
            question.question_en,
            question.labels_nl,
            question.labels_en,
            answer_type.expected_nl,
            answer_type.expected_en,
            [category.category, category.name_nl, category.name_en] as category_names,
            [focal_point.focal_point, focal_point.name_nl, focal_point.name_en] as focal_point_names,
            question.position
        from question
        join answer_type using (answer_type)
        left join category using (category)
        left join focal_point using (focal_point)
    )

select
    question_id, level, theme, answer_type, kind, question_nl, question_en, labels_nl, labels_en, expected_nl, expected_en,
    category_names, focal_point_names
from final
order by position, question_id
