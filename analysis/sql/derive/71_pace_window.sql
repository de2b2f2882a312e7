-- What paces were kept over two years or more?
-- One row per municipality, level or theme, and pair of rounds of one chain at least two years apart: every
-- pair, also overlapping ones. Whoever reads it says which of them counts.
-- Columns: cbs_code, scope, code, from_round_year, to_round_year, start_pct (0-100, the published score),
--     pace_pct_per_year (points per year, on common questions: SR-6).
-- Parameters: none.
delete from pace_window;
insert into pace_window by name
with
    final as (
        select
            earlier.cbs_code, earlier.scope, earlier.code,
            earlier.round_year as from_round_year,
            later.round_year as to_round_year,
            earlier.score_pct as start_pct,
            (later.chain_pct - earlier.chain_pct) / (later.round_year - earlier.round_year) as pace_pct_per_year
        from linked_score as earlier
        join linked_score as later
            on later.cbs_code = earlier.cbs_code and later.scope = earlier.scope and later.code = earlier.code
            and later.chain_no = earlier.chain_no
            and later.round_year >= earlier.round_year + pace_years()
    )

select cbs_code, scope, code, from_round_year, to_round_year, start_pct, pace_pct_per_year
from final
order by scope, code, cbs_code, from_round_year, to_round_year;
