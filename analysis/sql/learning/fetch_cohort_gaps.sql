-- How far are the municipalities that take part in a programme from their targets that are not met?
-- One row per municipality, level or theme with a target still to be met: the nearest one.
-- Columns: cbs_code, scope, code, target_pct (0-100), target_year.
-- Parameters: $programme, $round_year (seen from).
with
    final as (
        select *
        from target_outlook
        where origin_round_year = $round_year and target_year > $round_year and status <> 'closed' and gap_pct > 0
            and cbs_code in (select organisation_key from current_participation where programme = $programme)
        qualify row_number() over (partition by cbs_code, scope, code order by target_year, horizon_years) = 1
    )

select cbs_code, scope, code, target_pct, target_year
from final
order by cbs_code, scope, code;
