-- Question: how do the answers of a file stand beside those that count now, per municipality and round?
-- One row per municipality and round that is in the registered frame delivered_answer and has published answers.
-- Columns: cbs_code, name, round_year, same_n, differs_n (another answer, or emptied), only_old_n (given, and not in the
--     file), only_new_n (given in the file only).
-- Parameters: none.
with
    delivered as (
        select
            cast(cbs_code as varchar) as cbs_code,
            round_year,
            cast(question_id as varchar) as question_id,
            value,
            not_applicable
        from delivered_answer
    ),

    published as (
        select current_answer.cbs_code, current_answer.round_year, question_id, value, not_applicable
        from current_answer
        semi join delivered
            on delivered.cbs_code = current_answer.cbs_code and delivered.round_year = current_answer.round_year
        where value is not null or not_applicable
    ),

    beside as (
        select
            coalesce(delivered.cbs_code, published.cbs_code) as cbs_code,
            coalesce(delivered.round_year, published.round_year) as round_year,
            published.question_id is not null as is_old,
            delivered.question_id is not null as is_new,
            delivered.value is not null or delivered.not_applicable as is_given,
            delivered.value is not distinct from published.value
                and delivered.not_applicable = published.not_applicable as is_same
        from delivered
        full join published
            on published.cbs_code = delivered.cbs_code
            and published.round_year = delivered.round_year
            and published.question_id = delivered.question_id
    ),

    counted as (
        select
            cbs_code,
            round_year,
            count(*) filter (where is_old and is_new and is_same) as same_n,
            count(*) filter (where is_old and is_new and not is_same) as differs_n,
            count(*) filter (where is_old and not is_new) as only_old_n,
            count(*) filter (where not is_old and is_given) as only_new_n
        from beside
        group by cbs_code, round_year
        having bool_or(is_old)
    ),

    final as (
        select counted.*, place.name
        from counted
        join place using (cbs_code)
    )

select cbs_code, name, round_year, same_n, differs_n, only_old_n, only_new_n
from final
order by round_year, name, cbs_code
