-- Question: where do the targets of the municipalities of a file stand before and after it is published?
-- One row per target, before and after: of a new target only after, of one that goes only before.
-- Columns: is_after, name (of the municipality), name_nl, name_en (of the level or theme), and those of target_outlook.
-- Parameters: none. Reads outlook_concerned and outlook_before (keep_outlooks_before.sql), after the derived tables
--     were rebuilt.
with
    seen_from as (
        select
            cbs_code,
            coalesce(round_year, (select max(round_year) from participation_round)) as origin_round_year
        from outlook_concerned
    ),

    both_times as (
        select false as is_after, outlook_before.* from outlook_before join seen_from using (cbs_code, origin_round_year)
        union all
        select true as is_after, target_outlook.* from target_outlook join seen_from using (cbs_code, origin_round_year)
    ),

    final as (
        select both_times.*, place.name, scope.name_nl, scope.name_en, scope.position
        from both_times
        join place using (cbs_code)
        join scope on scope.scope = both_times.scope and scope.code = both_times.code
    )

select
    is_after, name, name_nl, name_en,
    cbs_code, scope, code, horizon_years, origin_round_year, base_round_year, target_year, target_pct, set_by, set_on,
    score_pct, last_round_year, last_score_pct, base_score_pct, gap_pct, pace_pct_per_year, needed_pace_pct_per_year,
    chance_pct, status, reason, left_pathway_round_year,
    usual_low_pct_per_year, usual_pct_per_year, usual_high_pct_per_year, comparable_n, kept_n, kept_of_n
from final
order by name, cbs_code, case scope when 'level' then 1 else 2 end, position, code, target_year, horizon_years, is_after
