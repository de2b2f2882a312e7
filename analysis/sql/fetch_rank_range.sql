-- Which place has a municipality among the others, and between which places could it be?
-- One row per municipality, level or theme with a score in the round, and per province and country with enough scores.
-- Columns: cbs_code, scope, code, within_code (province or country), rank (1 is the highest), rank_low, rank_high (best and
--     worst place over the choices), rank_n (municipalities with a score), choice_n.
-- Parameters: $code (null: everybody), $round_year.
with
    final as (
        select cbs_code, scope, code, within_code, rank, rank_low, rank_high, rank_n, choice_n
        from rank_range
        where round_year = $round_year and ($code is null or cbs_code = $code)
    )

select cbs_code, scope, code, within_code, rank, rank_low, rank_high, rank_n, choice_n
from final
order by cbs_code, scope, code, within_code;
