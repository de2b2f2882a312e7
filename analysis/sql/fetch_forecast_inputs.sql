-- What does the forecaster know, of one municipality or of all, as of one round or every round?
-- One row per level or theme, round it is seen from, municipality and round of its own up to then.
-- Columns: scope, code, origin_round_year, cbs_code, province_code, round_year, value_pct (0-100: the newest
--     published score, earlier rounds counted back from it over common questions).
-- Only municipalities that exist on the closing day of the round it is seen from, and only the chain of
-- their newest score: after a merger or a break a municipality starts again, also while it has no score yet
-- (SR-6, SR-8).
-- Parameters: $cbs_code, $scope, $scope_code, $origin_round_year (null: all). Needs the rules of derive/00_rules.sql.
with
    answered_round as (
        select round_year as origin_round_year, closes_on
        from round
        where round_year in (select round_year from participation_round)
            and ($origin_round_year is null or round_year = $origin_round_year)
    ),

    -- The day a municipality became what it is, seen from the round.
    baseline as (
        select answered_round.origin_round_year, change.cbs_code, max(change.effective_on) as effective_on
        from answered_round
        join area_change() as change
            on change.is_new_baseline and change.effective_on <= answered_round.closes_on
        group by all
    ),

    usable as (
        select
            answered_round.origin_round_year, place.parent_code as province_code,
            linked_score.cbs_code, linked_score.scope, linked_score.code, linked_score.round_year,
            linked_score.score_pct, linked_score.chain_no, linked_score.chain_pct
        from answered_round
        join linked_score on linked_score.round_year <= answered_round.origin_round_year
        join round on round.round_year = linked_score.round_year
        join place
            on place.cbs_code = linked_score.cbs_code
            and coalesce(place.valid_from <= answered_round.closes_on, true)
            and coalesce(place.valid_to > answered_round.closes_on, true)
        left join baseline
            on baseline.origin_round_year = answered_round.origin_round_year and baseline.cbs_code = linked_score.cbs_code
        where coalesce(round.closes_on >= baseline.effective_on, true)
            and ($cbs_code is null or linked_score.cbs_code = $cbs_code)
            and ($scope is null or linked_score.scope = $scope)
            and ($scope_code is null or linked_score.code = $scope_code)
    ),

    newest as (
        select
            origin_round_year, cbs_code, scope, code,
            arg_max(score_pct, round_year) as last_score_pct,
            arg_max(chain_no, round_year) as chain_no,
            arg_max(chain_pct, round_year) as last_chain_pct
        from usable
        group by all
    ),

    final as (
        select
            usable.*,
            greatest(0.0, least(100.0, newest.last_score_pct - (newest.last_chain_pct - usable.chain_pct))) as value_pct
        from usable
        join newest using (origin_round_year, cbs_code, scope, code, chain_no)
    )

select scope, code, origin_round_year, cbs_code, province_code, round_year, value_pct
from final
order by scope, code, origin_round_year, cbs_code, round_year;
