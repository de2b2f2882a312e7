-- What changed for a province or the country since the round before, like for like?
-- One row per scope, by kind and position.
-- Columns: scope, code, change_pct (points, over the municipalities in both rounds), linked_se_pct (its
--     standard error), from_round_year, matched_n (municipalities in both), reason (first_round, too_few, null).
-- Parameters: $code, $round_year.
with
    own_figure as (
        select
            *,
            lag(round_year) over own as earlier_round_year
        from group_score
        where place_code = $code
        window own as (partition by scope, code order by round_year)
    ),

    final as (
        select
            scope.scope, scope.code, scope.position,
            own_figure.linked_change_pct as change_pct,
            own_figure.linked_se_pct,
            own_figure.earlier_round_year as from_round_year,
            coalesce(own_figure.linked_n, 0) as matched_n,
            case
                when own_figure.earlier_round_year is null then 'first_round'
                when own_figure.linked_change_pct is null then 'too_few'
            end as reason
        from scope
        left join own_figure
            on own_figure.scope = scope.scope and own_figure.code = scope.code and own_figure.round_year = $round_year
    )

select scope, code, change_pct, linked_se_pct, from_round_year, matched_n, reason
from final
order by
    case scope when 'level' then 1 when 'theme' then 2 when 'category' then 3 when 'focal_point' then 4 else 5 end,
    position, code;
