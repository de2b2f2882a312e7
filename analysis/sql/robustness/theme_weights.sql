-- Which questions count in which theme, and for how much in each edition?
-- One row per theme, question and edition; the themes of a level and the questions of a theme beside each other.
-- Columns: level_code, code (of the theme), question_id, edition, weight.
-- Parameters: none.
with
    final as (
        select scope.parent_code as level_code, scope.code, scope_question.question_id, scope_question.edition, scope_question.weight
        from scope_question
        join scope using (scope, code)
        where scope_question.scope = 'theme'
    )

select level_code, code, question_id, edition, cast(weight as double) as weight
from final
order by level_code, code, question_id, edition;
