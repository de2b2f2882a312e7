-- How many municipalities of a province or the country have a target for one thing, and how many met it?
-- One row per horizon of which there is a target, shortest first.
-- Columns: horizon_years, place_n (municipalities that exist in the round), target_n (with a target that
--     is not closed, set in this round or before), scored_n (of those: with a score in the round),
--     achieved_n (of those: score at or above the target; null when scored_n is too few).
-- Parameters: $code, $round_year, $scope, $scope_code, $smallest_n. Needs the rules of derive/00_rules.sql.
with
    newest as (
        select target.*
        from target
        join published_delivery using (delivery_id)
        where target.scope = $scope and target.code = $scope_code
            and target.base_round_year <= $round_year
        qualify row_number() over (
            partition by target.cbs_code, target.horizon_years
            order by published_delivery.event_no desc, target.base_round_year desc, target.sheet, target.cell, target.target_pct
        ) = 1
    ),

    member as (
        select place.cbs_code, count(*) over () as place_n
        from round
        join place
            on place.place_level = 'municipality'
            and coalesce(place.valid_from <= round.closes_on, true)
            and coalesce(place.valid_to > round.closes_on, true)
        left join place as province on province.cbs_code = place.parent_code
        where round.round_year = $round_year and $code in (place.cbs_code, place.parent_code, province.parent_code)
    ),

    open_target as (
        select newest.*, member.place_n
        from newest
        join member using (cbs_code)
        join round on round.round_year = newest.base_round_year
        where not exists (
            select 1 from area_change() as change
            where change.cbs_code = newest.cbs_code and change.is_new_baseline
                and change.effective_on > round.closes_on
        )
    ),

    final as (
        select
            open_target.horizon_years,
            any_value(open_target.place_n) as place_n,
            count(*) as target_n,
            count(score.score_pct) as scored_n,
            count(*) filter (where score.score_pct >= open_target.target_pct) as achieved_n
        from open_target
        left join score
            on score.cbs_code = open_target.cbs_code and score.round_year = $round_year
            and score.scope = $scope and score.code = $scope_code
        group by all
    )

select
    horizon_years, place_n, target_n, scored_n,
    case when scored_n >= $smallest_n then achieved_n end as achieved_n
from final
order by horizon_years;
