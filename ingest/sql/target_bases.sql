-- Question: of which targets in a file has the base round no score to count from?
-- One row per municipality, level or theme and base round of the registered frame delivered_target without a score there.
-- Columns: cbs_code, name, scope, code, name_nl, name_en, base_round_year, reason (coverage_too_low, nothing_applicable,
--     not_participating; else no_score).
-- Parameters: none.
with
    based as (
        select distinct cbs_code, scope, code, base_round_year
        from delivered_target
        where target_pct is not null
    ),

    final as (
        select
            based.*,
            place.name,
            scope.name_nl,
            scope.name_en,
            scope.position,
            case
                when participation_round.cbs_code is null then 'not_participating'
                else coalesce(score.reason, 'no_score')
            end as reason
        from based
        join place using (cbs_code)
        join scope using (scope, code)
        left join participation_round
            on participation_round.cbs_code = based.cbs_code and participation_round.round_year = based.base_round_year
        left join score
            on score.cbs_code = based.cbs_code and score.round_year = based.base_round_year
            and score.scope = based.scope and score.code = based.code
        where score.score_pct is null
    )

select cbs_code, name, scope, code, name_nl, name_en, base_round_year, reason
from final
order by name, cbs_code, base_round_year, case scope when 'level' then 1 else 2 end, position
