-- Loads a questionnaire: levels, themes, grid, questions, editions and rounds.
-- Parameter: $folder, the folder with the CSV files.
-- Then derives what has a score (scope) and what counts for it (scope_question).

delete from edition;
insert into edition by name
select
    coalesce(edition, '') as edition,
    coalesce(name_nl, '') as name_nl,
    coalesce(name_en, '') as name_en,
    cast(is_light as boolean) as is_light
from read_csv($folder || '/editions.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

delete from level;
insert into level by name
select
    coalesce(level, '') as level,
    cast(position as integer) as position,
    coalesce(name_nl, '') as name_nl,
    coalesce(name_en, '') as name_en,
    coalesce(about_nl, '') as about_nl,
    coalesce(about_en, '') as about_en
from read_csv($folder || '/levels.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

delete from theme;
insert into theme by name
select
    coalesce(level, '') as level,
    coalesce(theme, '') as theme,
    cast(position as integer) as position,
    coalesce(name_nl, '') as name_nl,
    coalesce(name_en, '') as name_en,
    coalesce(about_nl, '') as about_nl,
    coalesce(about_en, '') as about_en
from read_csv($folder || '/themes.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

delete from category;
insert into category by name
select
    coalesce(category, '') as category,
    cast(position as integer) as position,
    coalesce(name_nl, '') as name_nl,
    coalesce(name_en, '') as name_en
from read_csv($folder || '/categories.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

delete from pilot_category;
insert into pilot_category by name
select
    coalesce(pilot_category, '') as pilot_category,
    coalesce(category, '') as category
from read_csv($folder || '/pilot_categories.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

delete from focal_point;
insert into focal_point by name
select
    coalesce(focal_point, '') as focal_point,
    cast(position as integer) as position,
    coalesce(name_nl, '') as name_nl,
    coalesce(name_en, '') as name_en
from read_csv($folder || '/focal_points.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

delete from answer_type;
insert into answer_type by name
select
    coalesce(answer_type, '') as answer_type,
    coalesce(kind, '') as kind,
    coalesce(expected_nl, '') as expected_nl,
    coalesce(expected_en, '') as expected_en
from read_csv($folder || '/answer_types.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

delete from answer_option;
insert into answer_option by name
select
    coalesce(answer_type, '') as answer_type,
    cast(value as double) as value,
    cast(score_pct as decimal(9, 4)) as score_pct,
    coalesce(label_nl, '') as label_nl,
    coalesce(label_en, '') as label_en,
    coalesce(synonyms, '') as synonyms
from read_csv($folder || '/answer_options.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

delete from question;
insert into question by name
select
    coalesce(question_id, '') as question_id,
    cast(position as integer) as position,
    coalesce(level, '') as level,
    coalesce(theme, '') as theme,
    category,
    focal_point,
    coalesce(answer_type, '') as answer_type,
    coalesce(question_nl, '') as question_nl,
    coalesce(question_en, '') as question_en,
    coalesce(labels_nl, '') as labels_nl,
    coalesce(labels_en, '') as labels_en,
    coalesce(rationale, '') as rationale
from read_csv($folder || '/questions.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

delete from edition_question;
insert into edition_question by name
select
    coalesce(edition, '') as edition,
    coalesce(question_id, '') as question_id,
    cast(weight as decimal(9, 4)) as weight
from read_csv($folder || '/edition_questions.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

delete from round;
insert into round by name
select
    cast(round_year as integer) as round_year,
    coalesce(edition, '') as edition,
    cast(opens_on as date) as opens_on,
    cast(closes_on as date) as closes_on
from read_csv($folder || '/rounds.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

delete from scope;
insert into scope by name
select 'level' as scope, level as code, null as parent_code, position, name_nl, name_en from level
union all by name
select 'theme' as scope, level || '/' || theme as code, level as parent_code, position, name_nl, name_en from theme
union all by name
select 'category' as scope, category as code, null as parent_code, position, name_nl, name_en from category
union all by name
select 'focal_point' as scope, focal_point as code, null as parent_code, position, name_nl, name_en from focal_point
union all by name
select
    'cell' as scope,
    category.category || '/' || focal_point.focal_point as code,
    category.category as parent_code,
    category.position * 1000 + focal_point.position as position,
    category.name_nl || ', ' || focal_point.name_nl as name_nl,
    category.name_en || ', ' || focal_point.name_en as name_en
from category, focal_point
where exists (
    select 1 from question
    where question.category = category.category and question.focal_point = focal_point.focal_point
);

-- A focal point outside the grid (a question without category) does not count for the grid's columns (rule SR-3).
delete from scope_question;
insert into scope_question by name
with
    scored as (
        select edition_question.edition, edition_question.weight, question.*
        from edition_question
        join question using (question_id)
        where edition_question.weight > 0
    ),

    final as (
        select edition, 'theme' as scope, level || '/' || theme as code, question_id, weight from scored
        union all by name
        select edition, 'level' as scope, level as code, question_id, weight from scored
        union all by name
        select edition, 'category' as scope, category as code, question_id, weight from scored where category is not null
        union all by name
        select edition, 'focal_point' as scope, focal_point as code, question_id, weight
        from scored where category is not null and focal_point is not null
        union all by name
        select edition, 'cell' as scope, category || '/' || focal_point as code, question_id, weight
        from scored where category is not null and focal_point is not null
    )

select edition, scope, code, question_id, weight from final;
