-- What did the forecaster learn from, seen from the newest round?
-- One row per level or theme with a model, levels first, in the order of the questionnaire.
-- Columns: scope, code, origin_round_year, method_version, unit_n (municipalities with at least two rounds).
-- Parameters: none.
with
    newest as (
        select *
        from forecast_model
        where origin_round_year = (select max(origin_round_year) from forecast_model)
    ),

    final as (
        select newest.*, scope.position
        from newest
        join scope using (scope, code)
    )

select scope, code, origin_round_year, method_version, unit_n
from final
order by case scope when 'level' then 1 else 2 end, position, code;
