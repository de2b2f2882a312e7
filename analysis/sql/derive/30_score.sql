-- What does each municipality score?
-- One row per participating municipality, round and scope asked in its edition (SR-2 to SR-5, SR-7).
-- Columns: cbs_code, round_year, scope, code, score_pct (0-100, null when not published), coverage_pct
--     (0-100, answered share of the applicable weight), answered_n, applicable_n, asked_n (questions),
--     low_pct, high_pct (0-100, all unanswered at 0 or at 100), reason (nothing_applicable,
--     coverage_too_low; null when there is a score).
-- Sums run over decimals, so the order of rows cannot change a bit.
-- Parameters: none.
delete from score;
insert into score by name
with
    -- Every question stands in one theme; answers are looked up once per question, not once per scope.
    item as (
        select
            participation_round.cbs_code,
            participation_round.round_year,
            participation_round.edition,
            asked.question_id,
            coalesce(current_answer.not_applicable, false) as not_applicable,
            current_answer.score_pct
        from participation_round
        join scope_question as asked on asked.edition = participation_round.edition and asked.scope = 'theme'
        left join current_answer using (cbs_code, round_year, question_id)
    ),

    asked as (
        select
            item.cbs_code,
            item.round_year,
            scope_question.scope,
            scope_question.code,
            case when not item.not_applicable then scope_question.weight end as applicable_weight,
            item.score_pct
        from item
        join scope_question using (edition, question_id)
        where scope_question.scope <> 'level'
    ),

    counted as (
        select
            cbs_code, round_year, scope, code,
            count(*) as asked_n,
            count(applicable_weight) as applicable_n,
            count(score_pct) as answered_n,
            coalesce(sum(applicable_weight), 0) as applicable_weight,
            coalesce(sum(case when score_pct is not null then applicable_weight end), 0) as answered_weight,
            coalesce(sum(applicable_weight * score_pct), 0) as points
        from asked
        group by all
    ),

    weighted as (
        select
            *,
            applicable_weight > 0 as is_applicable,
            case when is_applicable
                then 100 * cast(answered_weight as double) / cast(applicable_weight as double) end as coverage_pct,
            case when is_applicable and is_two_thirds(answered_weight, applicable_weight)
                then cast(points as double) / cast(answered_weight as double) end as score_pct,
            case when is_applicable
                then cast(points as double) / cast(applicable_weight as double) end as low_pct,
            case when is_applicable
                then cast(points + 100 * (applicable_weight - answered_weight) as double) / cast(applicable_weight as double)
            end as high_pct
        from counted
    ),

    -- SR-4: themes weigh equally; a theme in which nothing applies is no theme of this municipality.
    of_level as (
        select
            weighted.cbs_code,
            weighted.round_year,
            scope.parent_code as code,
            sum(weighted.asked_n) as asked_n,
            sum(weighted.applicable_n) as applicable_n,
            sum(weighted.answered_n) as answered_n,
            cast(sum(weighted.applicable_weight) as double) as applicable_weight,
            cast(sum(weighted.answered_weight) as double) as answered_weight,
            count(weighted.score_pct) as published_n,
            count(weighted.low_pct) as theme_n,
            cast(sum(cast(weighted.score_pct as decimal(38, 20))) as double) as score_sum,
            cast(sum(cast(weighted.low_pct as decimal(38, 20))) as double) as low_sum,
            cast(sum(cast(weighted.high_pct as decimal(38, 20))) as double) as high_sum
        from weighted
        join scope on scope.scope = weighted.scope and scope.code = weighted.code
        where weighted.scope = 'theme'
        group by all
    ),

    level_score as (
        select
            cbs_code, round_year, 'level' as scope, code, asked_n, applicable_n, answered_n,
            theme_n > 0 as is_applicable,
            case when theme_n > 0 then 100 * answered_weight / applicable_weight end as coverage_pct,
            case when published_n > 0 and is_three_quarters(published_n, theme_n) then score_sum / published_n end as score_pct,
            case when theme_n > 0 then low_sum / theme_n end as low_pct,
            case when theme_n > 0 then high_sum / theme_n end as high_pct
        from of_level
    ),

    every_scope as (
        select
            cbs_code, round_year, scope, code, asked_n, applicable_n, answered_n, is_applicable, coverage_pct,
            score_pct, low_pct, high_pct
        from weighted
        union all by name
        select
            cbs_code, round_year, scope, code, asked_n, applicable_n, answered_n, is_applicable, coverage_pct,
            score_pct, low_pct, high_pct
        from level_score
    ),

    final as (
        select
            *,
            case
                when not is_applicable then 'nothing_applicable'
                when score_pct is null then 'coverage_too_low'
            end as reason
        from every_scope
    )

select
    cbs_code, round_year, scope, code, score_pct, coverage_pct, answered_n, applicable_n, asked_n,
    low_pct, high_pct, reason
from final
order by round_year, cbs_code, scope, code;
