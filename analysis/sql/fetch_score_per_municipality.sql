-- What does every municipality score on one thing in one round?
-- One row per municipality that existed on the last day of the round, by name.
-- Columns: cbs_code, name, province_code, column_no, row_no (tile on the map; null without a tile),
--     score_pct (0-100), coverage_pct (0-100), reason (not_participating, not_asked, nothing_applicable,
--     coverage_too_low, null).
-- Parameters: $round_year, $scope, $code.
with
    existing as (
        select place.cbs_code, place.name, place.parent_code as province_code
        from round
        join place
            on place.place_level = 'municipality'
            and coalesce(place.valid_from <= round.closes_on, true)
            and coalesce(place.valid_to > round.closes_on, true)
        where round.round_year = $round_year
    ),

    participant as (
        select cbs_code from participation_round where round_year = $round_year
    ),

    wanted as (
        select * from score where round_year = $round_year and scope = $scope and code = $code
    ),

    final as (
        select
            existing.cbs_code, existing.name, existing.province_code, tile.column_no, tile.row_no,
            wanted.score_pct, wanted.coverage_pct,
            case
                when participant.cbs_code is null then 'not_participating'
                when wanted.code is null then 'not_asked'
                else wanted.reason
            end as reason
        from existing
        left join tile using (cbs_code)
        left join participant using (cbs_code)
        left join wanted using (cbs_code)
    )

select cbs_code, name, province_code, column_no, row_no, score_pct, coverage_pct, reason
from final
order by name collate nocase.noaccent, cbs_code;
