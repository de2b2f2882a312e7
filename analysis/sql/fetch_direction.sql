-- Which way does a place go over its last rounds?
-- One row per place, and level and theme with a score in the round, by kind and code.
-- Columns: place_code, scope, code, direction (up, down, none, too_early), round_n (at most five), slope_pct_per_year
--     (points; null below four rounds).
-- Parameters: $code (null: every place), $round_year.
with
    final as (
        select place_code, scope, code, direction, round_n, slope_pct_per_year
        from trend_arrow
        where origin_round_year = $round_year and ($code is null or place_code = $code)
    )

select place_code, scope, code, direction, round_n, slope_pct_per_year from final order by place_code, scope, code;
