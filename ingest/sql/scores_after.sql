-- Question: how do the scores change with this file?
-- One row per municipality of the file, round and level or theme, and per province and country, round and level.
-- Columns: cbs_code, name, round_year, scope, code, name_nl, name_en, score_before_pct, score_after_pct (0-100; null
--     when there is none; of groups null below the smallest group, rule GR-4).
-- Parameters: none. Reads score_before, score_now (keep_scores_before.sql) and the frame delivered_response, after the
--     derived tables were rebuilt.
with
    concerned as (
        select distinct place.cbs_code, place.parent_code from delivered_response join place using (cbs_code)
    ),

    shown as (
        select cbs_code from concerned
        union
        select parent_code from concerned
        union
        select parent_code from place where place_level = 'province' and cbs_code in (select parent_code from concerned)
    ),

    compared as (
        select
            coalesce(score_now.cbs_code, score_before.cbs_code) as cbs_code,
            coalesce(score_now.round_year, score_before.round_year) as round_year,
            coalesce(score_now.scope, score_before.scope) as scope,
            coalesce(score_now.code, score_before.code) as code,
            case when coalesce(score_before.score_n, smallest_group_n()) >= smallest_group_n() then score_before.score_pct end
                as score_before_pct,
            case when coalesce(score_now.score_n, smallest_group_n()) >= smallest_group_n() then score_now.score_pct end
                as score_after_pct
        from score_now
        full join score_before
            on score_now.cbs_code = score_before.cbs_code
            and score_now.round_year = score_before.round_year
            and score_now.scope = score_before.scope
            and score_now.code = score_before.code
    ),

    final as (
        select
            compared.*,
            place.name,
            place.place_level,
            scope.name_nl,
            scope.name_en,
            scope.position
        from compared
        join place using (cbs_code)
        join scope on scope.scope = compared.scope and scope.code = compared.code
        where compared.cbs_code in (select cbs_code from shown)
    )

select cbs_code, name, round_year, scope, code, name_nl, name_en, score_before_pct, score_after_pct
from final
order by
    round_year, case place_level when 'municipality' then 1 when 'province' then 2 else 3 end, name, cbs_code, scope, position
