-- Which horizons do the targets of a place for one thing have, seen from a round?
-- One row per horizon, shortest first; none when nobody there has a target.
-- Columns: horizon_years, target_n (municipalities with such a target), open_n (of those: still counting, and its year
--     to come).
-- Parameters: $code, $round_year, $scope, $scope_code.
with
    member as (
        select place.cbs_code
        from place
        left join place as province on province.cbs_code = place.parent_code
        where place.place_level = 'municipality' and $code in (place.cbs_code, place.parent_code, province.parent_code)
    ),

    final as (
        select
            target_outlook.horizon_years,
            count(*) as target_n,
            count(*) filter (where target_outlook.target_year > $round_year and target_outlook.status <> 'closed') as open_n
        from target_outlook
        join member using (cbs_code)
        where target_outlook.scope = $scope and target_outlook.code = $scope_code
            and target_outlook.origin_round_year = $round_year
        group by all
    )

select horizon_years, target_n, open_n from final order by horizon_years;
