-- What contradicts what in the reference tables; no rows is good.
-- One row per problem: file, problem.
with
    problems as (
        select 'places.csv' as file, 'code twice: ' || cbs_code as problem from place group by cbs_code having count(*) > 1
        union all
        select 'places.csv', 'unknown parent of ' || cbs_code from place
        where place_level <> 'country' and parent_code not in (select cbs_code from place where place_level <> 'municipality')
        union all
        select 'place_successors.csv', 'unknown code ' || old_code || ' or ' || new_code from place_successor
        where (old_code not in (select cbs_code from place) or new_code not in (select cbs_code from place))
            and effective_on >= (select min(valid_to) from place) -- what ended before the register begins is not in it
        union all
        select 'place_successors.csv', 'shares of ' || old_code || ' add up to ' || sum(share) from place_successor
        group by old_code having abs(sum(share) - 1) > 0.0001
        union all
        select 'place_aliases.csv', 'unknown code ' || cbs_code from place_alias where cbs_code not in (select cbs_code from place)
        union all
        select 'tiles.csv', 'unknown code ' || cbs_code from tile where cbs_code not in (select cbs_code from place)
        union all
        select 'tiles.csv', 'two tiles at ' || column_no || ',' || row_no from tile group by column_no, row_no having count(*) > 1
        union all
        select 'themes.csv', 'unknown level ' || level from theme where level not in (select level from level)
        union all
        select 'questions.csv', 'code twice: ' || question_id from question group by question_id having count(*) > 1
        union all
        select 'questions.csv', 'unknown theme of ' || question_id from question
        where (level, theme) not in (select (level, theme) from theme)
        union all
        select 'questions.csv', 'unknown category of ' || question_id from question
        where category is not null and category not in (select category from category)
        union all
        select 'questions.csv', 'unknown focal point of ' || question_id from question
        where focal_point is not null and focal_point not in (select focal_point from focal_point)
        union all
        select 'questions.csv', 'unknown answer type of ' || question_id from question
        where answer_type not in (select answer_type from answer_type)
        union all
        select 'questions.csv', 'number of labels of ' || question_id || ' differs from the number of options' from question
        where labels_nl <> ''
            and len(string_split(labels_nl, '|'))
            <> (select count(*) from answer_option where answer_option.answer_type = question.answer_type)
        union all
        select 'answer_types.csv', 'choice without options: ' || answer_type from answer_type
        where kind = 'choice' and answer_type not in (select answer_type from answer_option)
        union all
        select 'edition_questions.csv', 'unknown edition or question ' || edition || ' ' || question_id from edition_question
        where edition not in (select edition from edition) or question_id not in (select question_id from question)
        union all
        select 'edition_questions.csv', 'question twice: ' || edition || ' ' || question_id from edition_question
        group by edition, question_id having count(*) > 1
        union all
        select 'rounds.csv', 'unknown edition ' || edition from round where edition not in (select edition from edition)
        union all
        select 'rounds.csv', 'round twice: ' || round_year from round group by round_year having count(*) > 1
        union all
        select 'programme_sessions.csv', 'unknown programme ' || programme from programme_session
        where programme not in (select programme from programme)
        union all
        select 'programme_promises.csv', 'unknown programme ' || programme from programme_promise
        where programme not in (select programme from programme)
        union all
        select 'working_groups.csv', 'unknown programme ' || programme from working_group
        where programme not in (select programme from programme)
        union all
        select 'programme_results.csv', 'unknown programme ' || programme from programme_result
        where programme not in (select programme from programme)
        union all
        select 'programme_promises.csv', 'unknown phase ' || counts_from_phase from programme_promise
        where counts_from_phase not in (select code from choice_word where list = 'pilot_phase')
        union all
        select 'pilot_categories.csv', 'unknown category ' || category from pilot_category
        where category not in (select category from category)
        union all
        select 'pilot_categories.csv', 'unknown category of pilots ' || pilot_category from pilot_category
        where pilot_category not in (select code from choice_word where list = 'pilot_category')
        union all
        select 'pilot_categories.csv', 'twice: ' || pilot_category from pilot_category group by pilot_category having count(*) > 1
    )

select file, problem from problems order by file, problem;
