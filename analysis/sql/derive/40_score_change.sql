-- How did each municipality change since the round before in which it took part?
-- One row per municipality, pair of successive rounds of its own and scope asked in either (SR-6).
-- Columns: cbs_code, scope, code, from_round_year, to_round_year, change_pct (points; null when there
--     is none), matched_n (questions applicable and answered in both), reason (new_baseline: its area
--     changed in between, SR-8; no_score: not published in both; break: less than two thirds of the
--     weight is common; null when there is a change).
-- The weights of the later edition count on both sides, so a new weight alone is no change.
-- Parameters: none.
delete from score_change;
insert into score_change by name
with
    taken_part as (
        select participation_round.*, round.closes_on
        from participation_round
        join round using (round_year)
    ),

    successive as (
        select
            cbs_code,
            round_year as to_round_year,
            edition as to_edition,
            closes_on as to_closes_on,
            lag(round_year) over own as from_round_year,
            lag(edition) over own as from_edition,
            lag(closes_on) over own as from_closes_on
        from taken_part
        window own as (partition by cbs_code order by round_year)
    ),

    round_pair as (
        select
            *,
            exists (
                select 1 from area_change() as change
                where change.cbs_code = successive.cbs_code
                    and change.is_new_baseline
                    and change.effective_on > successive.from_closes_on
                    and change.effective_on <= successive.to_closes_on
            ) as is_new_baseline
        from successive
        where from_round_year is not null
    ),

    edition_pair as (
        select distinct from_edition, to_edition from round_pair
    ),

    -- Every question stands in one theme; answers are looked up once per question, not once per scope.
    asked as (
        select
            edition_pair.from_edition,
            edition_pair.to_edition,
            scope_question.question_id,
            max(case when scope_question.edition = edition_pair.from_edition then scope_question.weight end) as from_weight,
            max(case when scope_question.edition = edition_pair.to_edition then scope_question.weight end) as to_weight
        from edition_pair
        join scope_question on scope_question.edition in (edition_pair.from_edition, edition_pair.to_edition)
        where scope_question.scope = 'theme'
        group by all
    ),

    item as (
        select
            round_pair.cbs_code,
            round_pair.to_round_year,
            asked.question_id,
            case when not coalesce(earlier.not_applicable, false) then asked.from_weight end as from_weight,
            case when not coalesce(later.not_applicable, false) then asked.to_weight end as to_weight,
            -- null unless asked, applicable and answered in both
            case when asked.from_weight is not null and asked.to_weight is not null
                then later.score_pct - earlier.score_pct end as item_change
        from round_pair
        join asked using (from_edition, to_edition)
        left join current_answer as earlier
            on earlier.cbs_code = round_pair.cbs_code
            and earlier.round_year = round_pair.from_round_year
            and earlier.question_id = asked.question_id
        left join current_answer as later
            on later.cbs_code = round_pair.cbs_code
            and later.round_year = round_pair.to_round_year
            and later.question_id = asked.question_id
    ),

    scope_of_question as (
        select distinct scope, code, question_id from scope_question where scope <> 'level'
    ),

    matched as (
        select
            item.cbs_code, item.to_round_year, scope_of_question.scope, scope_of_question.code,
            count(item.item_change) as matched_n,
            coalesce(sum(item.from_weight), 0) as from_applicable_weight,
            coalesce(sum(item.to_weight), 0) as to_applicable_weight,
            coalesce(sum(case when item.item_change is not null then item.from_weight end), 0) as from_matched_weight,
            coalesce(sum(case when item.item_change is not null then item.to_weight end), 0) as to_matched_weight,
            sum(item.to_weight * item.item_change) as change_points
        from item
        join scope_of_question using (question_id)
        group by all
    ),

    -- Each side is measured in its own weights: with equal weights this is "two thirds of the larger of
    -- the two", and an edition that multiplies all weights by ten breaks nothing. Two thirds in common
    -- means two thirds answered in both rounds: both scores are published.
    weighted_change as (
        select
            matched.cbs_code, matched.to_round_year, matched.scope, matched.code, matched.matched_n,
            matched.from_applicable_weight > 0 and matched.to_applicable_weight > 0 as is_applicable,
            case when not round_pair.is_new_baseline and matched.to_matched_weight > 0
                    and is_two_thirds(matched.from_matched_weight, matched.from_applicable_weight)
                    and is_two_thirds(matched.to_matched_weight, matched.to_applicable_weight)
                then cast(matched.change_points as double) / cast(matched.to_matched_weight as double) end as change_pct
        from matched
        join round_pair using (cbs_code, to_round_year)
    ),

    -- SR-4 for changes: themes in which something applies in both rounds, weighing equally.
    of_level as (
        select
            weighted_change.cbs_code,
            weighted_change.to_round_year,
            scope.parent_code as code,
            sum(weighted_change.matched_n) as matched_n,
            count(weighted_change.change_pct) as changed_n,
            count(case when weighted_change.is_applicable then 1 end) as theme_n,
            cast(sum(cast(weighted_change.change_pct as decimal(38, 20))) as double) as change_sum
        from weighted_change
        join scope on scope.scope = weighted_change.scope and scope.code = weighted_change.code
        where weighted_change.scope = 'theme'
        group by all
    ),

    every_scope as (
        select cbs_code, to_round_year, scope, code, matched_n, change_pct from weighted_change
        union all by name
        select
            cbs_code, to_round_year, 'level' as scope, code, matched_n,
            case when changed_n > 0 and is_three_quarters(changed_n, theme_n) then change_sum / changed_n end as change_pct
        from of_level
    ),

    published_pair as (
        select score.cbs_code, score.scope, score.code, round_pair.to_round_year
        from score
        join round_pair
            on round_pair.cbs_code = score.cbs_code
            and score.round_year in (round_pair.from_round_year, round_pair.to_round_year)
        where score.score_pct is not null
        group by all
        having count(*) = 2
    ),

    final as (
        select
            every_scope.cbs_code, every_scope.scope, every_scope.code, round_pair.from_round_year, every_scope.to_round_year,
            case when published_pair.code is not null then every_scope.change_pct end as change_pct,
            every_scope.matched_n,
            case
                when round_pair.is_new_baseline then 'new_baseline'
                when published_pair.code is null then 'no_score'
                when every_scope.change_pct is null then 'break'
            end as reason
        from every_scope
        join round_pair using (cbs_code, to_round_year)
        left join published_pair using (cbs_code, to_round_year, scope, code)
    )

select cbs_code, scope, code, from_round_year, to_round_year, change_pct, matched_n, reason
from final
order by to_round_year, cbs_code, scope, code;
