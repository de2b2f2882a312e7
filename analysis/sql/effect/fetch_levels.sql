-- What did every municipality score, round by round, counted back over common questions?
-- One row per level or theme, municipality, chain and round up to the round it is seen from.
-- Columns: scope, code, cbs_code, chain_no (rounds of one chain can be compared: SR-6, SR-8), round_year,
--     level_pct (the published score of the newest round of the chain, 0-100, less what changed since then on common questions).
-- Parameters: $round_year (seen from).
with
    final as (
        select
            scope, code, cbs_code, chain_no, round_year,
            chain_pct + arg_max(score_pct - chain_pct, round_year) over (partition by scope, code, cbs_code, chain_no) as level_pct
        from linked_score
        where round_year <= $round_year
    )

select scope, code, cbs_code, chain_no, round_year, level_pct
from final
order by scope, code, cbs_code, chain_no, round_year;
