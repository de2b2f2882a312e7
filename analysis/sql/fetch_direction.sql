-- Which way does a place go over its last rounds?
-- One row per level and theme with a score in the round, by kind and code.
-- Columns: scope, code, direction (up, down, none, too_early), round_n (at most five), slope_pct_per_year
--     (points; null below four rounds).
-- Parameters: $code, $round_year.
with
    final as (
        select scope, code, direction, round_n, slope_pct_per_year
        from trend_arrow
        where place_code = $code and origin_round_year = $round_year
    )

select scope, code, direction, round_n, slope_pct_per_year from final order by scope, code;
