-- What does the map of equal tiles show of a level or theme in a round?
-- One row per municipality that existed on the last day of the round, and one per tile of a municipality that did not yet
--     exist then; by name.
-- Columns: cbs_code, name, province_code, home_code (the municipality of today that has its tile: itself, or where most of
--     its inhabitants went), column_no, row_no (its own tile; null without), is_existing, score_pct, coverage_pct (0-100),
--     reason (not_participating, not_asked, nothing_applicable, coverage_too_low, not_existing, null), change_pct (points),
--     is_within_noise, from_round_year, change_reason (first_round, no_score, break, new_baseline, null), target_year,
--     target_pct, status, chance_pct (of the target to tell about first; null without a target).
-- Parameters: $round_year, $scope, $code.
with recursive
    today as (
        select place.cbs_code, place.name, place.parent_code as province_code
        from place
        join tile using (cbs_code)
    ),

    existing as (
        select place.cbs_code, place.name, place.parent_code as province_code
        from round
        join place
            on place.place_level = 'municipality'
            and coalesce(place.valid_from <= round.closes_on, true)
            and coalesce(place.valid_to > round.closes_on, true)
        where round.round_year = $round_year
    ),

    shown as (
        select *, true as is_existing from existing
        union all
        select *, false as is_existing from today where cbs_code not in (select cbs_code from existing)
    ),

    -- the end of a municipality is its last succession, and most of it goes where most of its inhabitants go
    heir as (
        select old_code, new_code
        from place_successor
        where old_code <> new_code
        qualify row_number() over (partition by old_code order by effective_on desc, share desc, new_code) = 1
    ),

    chain as (
        select cbs_code, cbs_code as home_code from shown
        union
        select chain.cbs_code, heir.new_code
        from chain
        join heir on heir.old_code = chain.home_code
        where chain.home_code not in (select cbs_code from tile)
    ),

    home as (
        select chain.cbs_code, chain.home_code from chain join tile on tile.cbs_code = chain.home_code
    ),

    participant as (
        select
            cbs_code,
            bool_or(round_year = $round_year) as is_now,
            max(round_year) filter (where round_year < $round_year) as earlier_round_year
        from participation_round
        group by cbs_code
    ),

    wanted as (
        select * from score where round_year = $round_year and scope = $scope and code = $code
    ),

    change as (
        select * from score_change where to_round_year = $round_year and scope = $scope and code = $code
    ),

    noise as (
        select border_pct from change_noise where scope = $scope and code = $code
    ),

    -- the nearest one to come that is not met, else the nearest to come, else the last one passed
    target as (
        select *
        from target_outlook
        where origin_round_year = $round_year and scope = $scope and code = $code and status <> 'closed'
        qualify row_number() over (
            partition by cbs_code
            order by
                case when target_year <= $round_year then 3 when status = 'achieved' then 2 else 1 end,
                case when target_year > $round_year then target_year else -target_year end,
                horizon_years
        ) = 1
    ),

    final as (
        select
            shown.cbs_code, shown.name, shown.province_code, home.home_code, tile.column_no, tile.row_no, shown.is_existing,
            wanted.score_pct, wanted.coverage_pct,
            case
                when not shown.is_existing then 'not_existing'
                when not coalesce(participant.is_now, false) then 'not_participating'
                when wanted.code is null then 'not_asked'
                else wanted.reason
            end as reason,
            change.change_pct,
            abs(change.change_pct) <= noise.border_pct as is_within_noise,
            case when participant.is_now then participant.earlier_round_year end as from_round_year,
            case
                when not coalesce(participant.is_now, false) then null
                when participant.earlier_round_year is null then 'first_round'
                when change.code is null then 'no_score'
                else change.reason
            end as change_reason,
            target.target_year, target.target_pct, target.status, target.chance_pct
        from shown
        left join home using (cbs_code)
        left join tile using (cbs_code)
        left join participant using (cbs_code)
        left join wanted using (cbs_code)
        left join change using (cbs_code)
        left join noise on true
        left join target using (cbs_code)
    )

select
    cbs_code, name, province_code, home_code, column_no, row_no, is_existing, score_pct, coverage_pct, reason,
    change_pct, is_within_noise, from_round_year, change_reason, target_year, target_pct, status, chance_pct
from final
order by name collate nocase.noaccent, cbs_code;
