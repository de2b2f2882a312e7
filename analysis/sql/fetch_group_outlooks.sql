-- Where does the target of every municipality of a province or the country stand, and what was said a round before?
-- One row per municipality that existed on the last day of the round, by name; without a target only
--     its score of the round is known.
-- Columns: cbs_code, name, base_round_year, target_year, target_pct, last_round_year, last_score_pct (0-100), gap_pct
--     (points), pace_pct_per_year, needed_pace_pct_per_year (points per year), chance_pct (0-100), status, reason,
--     left_pathway_round_year, earlier_round_year (the round before with answers; null when there is none),
--     is_same_target (the same target counted then), earlier_status, earlier_chance_pct (both of the same target).
-- Parameters: $code, $round_year, $scope, $scope_code, $horizon_years.
with
    member as (
        select place.cbs_code, place.name
        from round
        join place
            on place.place_level = 'municipality'
            and coalesce(place.valid_from <= round.closes_on, true)
            and coalesce(place.valid_to > round.closes_on, true)
        left join place as province on province.cbs_code = place.parent_code
        where round.round_year = $round_year and $code in (place.cbs_code, place.parent_code, province.parent_code)
    ),

    earlier_round as (
        select max(round_year) as earlier_round_year from participation_round where round_year < $round_year
    ),

    wanted as (
        select * from target_outlook where scope = $scope and code = $scope_code and horizon_years = $horizon_years
    ),

    outlook as (
        select * from wanted where origin_round_year = $round_year
    ),

    final as (
        select
            member.name,
            earlier_round.earlier_round_year,
            coalesce(outlook.last_round_year, score.round_year) as last_round_year,
            coalesce(outlook.last_score_pct, score.score_pct) as last_score_pct,
            earlier.cbs_code is not null as is_same_target,
            earlier.status as earlier_status,
            earlier.chance_pct as earlier_chance_pct,
            outlook.* exclude (cbs_code, last_round_year, last_score_pct),
            member.cbs_code
        from member
        cross join earlier_round
        left join outlook using (cbs_code)
        left join score
            on outlook.cbs_code is null and score.cbs_code = member.cbs_code and score.round_year = $round_year
            and score.scope = $scope and score.code = $scope_code and score.score_pct is not null
        left join wanted as earlier
            on earlier.cbs_code = outlook.cbs_code
            and earlier.origin_round_year = earlier_round.earlier_round_year
            and earlier.target_year = outlook.target_year
            and earlier.target_pct = outlook.target_pct
    )

select
    cbs_code, name, base_round_year, target_year, target_pct, last_round_year, last_score_pct, gap_pct,
    pace_pct_per_year, needed_pace_pct_per_year, chance_pct, status, reason, left_pathway_round_year,
    earlier_round_year, is_same_target, earlier_status, earlier_chance_pct
from final
order by name collate nocase.noaccent, cbs_code;
