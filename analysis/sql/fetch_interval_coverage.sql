-- How often did the score fall within the margin of 80 % that we gave?
-- One row per level or theme, years ahead and year it was about; and the same per years ahead alone, and over
-- all levels and themes together.
-- Columns: scope, code (both null: all together), years_ahead, year (null: all years together), case_n,
--     within_n, below_n (scores under the margin), above_n, independent_n (municipalities and years: the parts
--     of one municipality move together), municipality_n.
-- What was kept before the next round opened counts; where nothing was kept, what is made afterwards with
-- what was known then. Only scores that can be compared with the one it was said from (SR-6, SR-8).
-- Parameters: none.
with
    come as (
        select distinct round_year as year from linked_score
    ),

    round_after as (
        select round_year as origin_round_year, lead(opens_on) over (order by round_year) as next_opens_on from round
    ),

    published_then as (
        select
            kept_forecast.cbs_code, kept_forecast.scope, kept_forecast.code, kept_forecast.origin_round_year,
            kept_forecast.year,
            arg_max_null(kept_forecast.p10_pct, kept_forecast.made_on) as p10_pct,
            arg_max_null(kept_forecast.p90_pct, kept_forecast.made_on) as p90_pct
        from kept_forecast
        join come using (year)
        join round_after using (origin_round_year)
        where kept_forecast.made_on < round_after.next_opens_on
        group by all
    ),

    said as (
        select * from published_then
        union all by name
        select
            forecast.cbs_code, forecast.scope, forecast.code, forecast.origin_round_year, forecast.year,
            forecast.p10_pct, forecast.p90_pct
        from forecast
        join come using (year)
        anti join published_then using (cbs_code, scope, code, origin_round_year, year)
    ),

    seen as (
        select said.*, known.chain_no
        from said
        asof join linked_score as known
            on known.cbs_code = said.cbs_code and known.scope = said.scope and known.code = said.code
            and said.origin_round_year >= known.round_year
    ),

    judged as (
        select
            seen.cbs_code, seen.scope, seen.code, seen.year,
            seen.year - seen.origin_round_year as years_ahead,
            outcome.score_pct < seen.p10_pct as is_below,
            outcome.score_pct > seen.p90_pct as is_above
        from seen
        join linked_score as outcome
            on outcome.cbs_code = seen.cbs_code and outcome.scope = seen.scope and outcome.code = seen.code
            and outcome.round_year = seen.year and outcome.chain_no = seen.chain_no
        where seen.p10_pct is not null -- a forecast that was taken back was not said
    ),

    counted as (
        select
            scope, code, years_ahead, year,
            count(*) as case_n,
            count(*) filter (where not is_below and not is_above) as within_n,
            count(*) filter (where is_below) as below_n,
            count(*) filter (where is_above) as above_n,
            count(distinct cbs_code) as municipality_n
        from judged
        group by grouping sets (
            (scope, code, years_ahead, year), (scope, code, years_ahead), (years_ahead, year), (years_ahead)
        )
    ),

    final as (
        select
            *,
            case
                when year is not null then municipality_n
                else sum(case when year is not null then municipality_n end) over (partition by scope, code, years_ahead)
            end as independent_n
        from counted
    )

select scope, code, years_ahead, year, case_n, within_n, below_n, above_n, independent_n, municipality_n
from final
order by scope nulls first, code, years_ahead, year nulls first;
