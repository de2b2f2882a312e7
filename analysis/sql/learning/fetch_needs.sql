-- Where does every municipality stand on a level or theme, and how far is it from its nearest target that it has not met?
-- One row per municipality with a score up to the round it is seen from.
-- Columns: cbs_code, province_code, population (inhabitants), round_year (of its newest score), score_pct (0-100), border_pct
--     (a change up to it is within the noise, points), target_pct, target_year (null without a target still to be met).
-- Parameters: $scope, $scope_code, $round_year (seen from).
with
    newest as (
        select cbs_code, scope, code, max(round_year) as round_year, arg_max(score_pct, round_year) as score_pct
        from linked_score
        where scope = $scope and code = $scope_code and round_year <= $round_year
        group by all
    ),

    aim as (
        select cbs_code, target_pct, target_year
        from target_outlook
        where scope = $scope and code = $scope_code and origin_round_year = $round_year
            and target_year > $round_year and status <> 'closed' and gap_pct > 0
        qualify row_number() over (partition by cbs_code order by target_year, horizon_years) = 1
    ),

    final as (
        select
            newest.cbs_code, place.parent_code as province_code, place.population, newest.round_year, newest.score_pct,
            coalesce(change_noise.border_pct, 0) as border_pct, aim.target_pct, aim.target_year
        from newest
        join place using (cbs_code)
        left join change_noise using (scope, code)
        left join aim using (cbs_code)
    )

select cbs_code, province_code, population, round_year, score_pct, border_pct, target_pct, target_year
from final
order by cbs_code;
