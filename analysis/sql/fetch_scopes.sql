-- What has a score?
-- One row per scope, by kind and position.
-- Columns: scope, code, parent_code, position, name_nl, name_en.
-- Parameters: $scope (level, theme, category, focal_point, cell; null is all).
with
    final as (
        select scope, code, parent_code, position, name_nl, name_en
        from scope
        where $scope is null or scope = $scope
    )

select scope, code, parent_code, position, name_nl, name_en
from final
order by
    case scope when 'level' then 1 when 'theme' then 2 when 'category' then 3 when 'focal_point' then 4 else 5 end,
    position, code;
