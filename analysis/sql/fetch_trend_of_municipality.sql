-- How did one municipality, or each of them, develop on one thing?
-- One row per municipality and round in which anybody took part, by code, oldest round first.
-- Columns: cbs_code, round_year, score_pct (0-100), score_n, participant_n, place_n (0 or 1), like_for_like_pct
--     (0-100, chained back from the newest score over common questions), is_reconstructed (from
--     predecessors), has_area_change (a merger or split since the round before), reason
--     (not_existing, not_participating, not_asked, nothing_applicable, coverage_too_low, area_changed, null).
-- Before a new baseline (SR-8) the score is the reconstruction, or nothing with reason area_changed; the
-- scores published then stay readable in their own round.
-- Parameters: $code (null is every municipality), $scope, $scope_code. Needs the rules of derive/00_rules.sql.
with
    answered_round as (
        select round_year, closes_on, lag(closes_on) over (order by round_year) as earlier_closes_on
        from round
        where round_year in (select round_year from participation_round)
    ),

    own_place as (
        select cbs_code, valid_from, valid_to
        from place
        where place_level = 'municipality' and ($code is null or cbs_code = $code)
    ),

    own_change as (
        select cbs_code, effective_on, is_new_baseline from area_change() where $code is null or cbs_code = $code
    ),

    baseline as (
        select cbs_code, max(effective_on) as effective_on from own_change where is_new_baseline group by cbs_code
    ),

    history as (
        select
            own_place.cbs_code,
            answered_round.round_year,
            coalesce(answered_round.closes_on < baseline.effective_on, false) as is_before_baseline,
            exists (
                select 1 from own_change
                where own_change.cbs_code = own_place.cbs_code
                    and own_change.effective_on > answered_round.earlier_closes_on
                    and own_change.effective_on <= answered_round.closes_on
            ) as has_area_change,
            cast(
                coalesce(own_place.valid_from <= answered_round.closes_on, true)
                and coalesce(own_place.valid_to > answered_round.closes_on, true) as integer
            ) as place_n,
            participation_round.cbs_code is not null as is_participant,
            score.code is not null as is_asked,
            score.score_pct as own_pct,
            score.reason as own_reason,
            reconstructed_score.score_pct as reconstructed_pct
        from answered_round
        cross join own_place
        left join baseline on baseline.cbs_code = own_place.cbs_code
        left join participation_round
            on participation_round.round_year = answered_round.round_year and participation_round.cbs_code = own_place.cbs_code
        left join score
            on score.round_year = answered_round.round_year and score.cbs_code = own_place.cbs_code
            and score.scope = $scope and score.code = $scope_code
        left join reconstructed_score
            on reconstructed_score.round_year = answered_round.round_year and reconstructed_score.cbs_code = own_place.cbs_code
            and reconstructed_score.scope = $scope and reconstructed_score.code = $scope_code
    ),

    newest as (
        select cbs_code, max(round_year) as round_year, arg_max(own_pct, round_year) as score_pct
        from history
        where own_pct is not null and not is_before_baseline
        group by cbs_code
    ),

    -- Own rounds only: a round that was skipped breaks nothing, a change that is missing ends the chain.
    chain as (
        select
            history.cbs_code,
            history.round_year,
            newest.score_pct - coalesce(sum(score_change.change_pct) over later, 0) as like_for_like_pct,
            count(*) over later = count(score_change.change_pct) over later as is_linked
        from history
        join newest on newest.cbs_code = history.cbs_code and history.round_year <= newest.round_year
        left join score_change
            on score_change.cbs_code = history.cbs_code and score_change.to_round_year = history.round_year
            and score_change.scope = $scope and score_change.code = $scope_code
        where history.is_participant and not history.is_before_baseline
        window later as (
            partition by history.cbs_code order by history.round_year desc rows between unbounded preceding and 1 preceding
        )
    ),

    final as (
        select
            history.*,
            case when is_before_baseline then reconstructed_pct else own_pct end as score_pct,
            is_before_baseline and reconstructed_pct is not null as is_reconstructed,
            case when chain.is_linked then chain.like_for_like_pct end as like_for_like_pct,
            case
                when is_before_baseline and reconstructed_pct is null then 'area_changed'
                when is_before_baseline then null
                when not is_participant and place_n = 0 then 'not_existing'
                when not is_participant then 'not_participating'
                when not is_asked then 'not_asked'
                else own_reason
            end as reason
        from history
        left join chain using (cbs_code, round_year)
    )

select
    cbs_code, round_year, score_pct,
    cast(score_pct is not null and not is_reconstructed as integer) as score_n,
    cast(is_participant as integer) as participant_n,
    place_n, like_for_like_pct, is_reconstructed, has_area_change, reason
from final
order by cbs_code, round_year;
