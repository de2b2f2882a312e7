-- Where do the targets of the municipalities in a programme stand, seen from a round?
-- One row per level, horizon and municipality with a target, by position of the level; a municipality in two cohorts counts once.
-- Columns: code (of the level), horizon_years, status, cohorts (a list: those it is in).
-- Only municipalities that existed on the last day of the round.
-- Parameters: $programme, $round_year.
with
    member as (
        select cbs_code, list(distinct cohort order by cohort) as cohorts
        from current_participation
        where programme = $programme and cbs_code = organisation_key
        group by all
    )

select target_outlook.code, target_outlook.horizon_years, target_outlook.status, member.cohorts
from member
join place using (cbs_code)
join round on round.round_year = $round_year
join target_outlook
    on target_outlook.cbs_code = member.cbs_code and target_outlook.origin_round_year = $round_year and target_outlook.scope = 'level'
join scope on scope.scope = target_outlook.scope and scope.code = target_outlook.code
where coalesce(place.valid_from <= round.closes_on, true) and coalesce(place.valid_to > round.closes_on, true)
order by scope.position, target_outlook.horizon_years, member.cbs_code;
