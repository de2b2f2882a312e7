-- Where do the targets of a municipality, or of all of them, stand, seen from a round?
-- One row per target that counts, by code of the municipality: levels first, then themes, in the order of the questionnaire, by target year.
-- Columns: cbs_code, scope, code, horizon_years, origin_round_year, base_round_year, target_year, target_pct
--     (0-100), set_by, set_on (date), score_pct, last_round_year, last_score_pct, base_score_pct (0-100), gap_pct
--     (points), pace_pct_per_year, needed_pace_pct_per_year (points per year), chance_pct (0-100), status, reason,
--     left_pathway_round_year, usual_low_pct_per_year, usual_pct_per_year, usual_high_pct_per_year (points per
--     year), comparable_n, kept_n, kept_of_n (municipalities).
-- Parameters: $code (null: every municipality), $origin_round_year.
with
    final as (
        select target_outlook.*, scope.position
        from target_outlook
        join scope using (scope, code)
        where coalesce(target_outlook.cbs_code = $code, true) and target_outlook.origin_round_year = $origin_round_year
    )

select
    cbs_code, scope, code, horizon_years, origin_round_year, base_round_year, target_year, target_pct, set_by, set_on,
    score_pct, last_round_year, last_score_pct, base_score_pct, gap_pct, pace_pct_per_year, needed_pace_pct_per_year,
    chance_pct, status, reason, left_pathway_round_year,
    usual_low_pct_per_year, usual_pct_per_year, usual_high_pct_per_year, comparable_n, kept_n, kept_of_n
from final
order by cbs_code, case scope when 'level' then 1 else 2 end, position, code, target_year, horizon_years;
