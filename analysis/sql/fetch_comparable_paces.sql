-- What paces did municipalities keep for two years or more that once stood about where this one stands now?
-- One row per other municipality with a window of two years or more that began within the points around the score;
-- with $is_own only its own row, from any score: it is compared with itself.
-- Columns: cbs_code, name, usual_pct_per_year (over its longest window, the newest of equally long ones),
--     fastest_pct_per_year (its fastest window), from_round_year, to_round_year (of the fastest; the earliest of equals).
-- As in 75_target_outlook.sql: nothing after the round counts, and a billionth of a point is no difference.
-- Parameters: $code, $is_own, $scope, $scope_code, $origin_round_year, $start_pct (0-100), $within_pct (points).
with
    near as (
        select
            pace_window.*,
            pace_window.to_round_year - pace_window.from_round_year as years_n
        from pace_window
        where scope = $scope and code = $scope_code and (cbs_code = $code) = $is_own
            and to_round_year <= $origin_round_year
            and ($is_own or abs(start_pct - $start_pct) <= $within_pct + 1e-9)
    ),

    -- One row of both: the fastest window decides which years are named.
    final as (
        select
            near.cbs_code,
            place.name,
            arg_max(near.pace_pct_per_year, (near.years_n, near.to_round_year)) as usual_pct_per_year,
            max(near.pace_pct_per_year) as fastest_pct_per_year,
            arg_max(near.from_round_year, (near.pace_pct_per_year, -near.from_round_year, -near.to_round_year)) as from_round_year,
            arg_max(near.to_round_year, (near.pace_pct_per_year, -near.from_round_year, -near.to_round_year)) as to_round_year
        from near
        join place using (cbs_code)
        group by near.cbs_code, place.name
    )

select cbs_code, name, usual_pct_per_year, fastest_pct_per_year, from_round_year, to_round_year
from final
order by fastest_pct_per_year, cbs_code;
