-- Fills one delivery per municipality and round with answers that look random but are the same every time.
-- Parameters: $municipality_n (existing ones, by code), $round_n (newest rounds).
insert into delivery
select
    row_number() over (order by round_year, cbs_code), timestamp '2026-01-01', 'test', 'script', 'lang', 'random.xlsx', repeat('0', 64), '', false
from (select cbs_code from place where place_level = 'municipality' and valid_to is null order by cbs_code limit $municipality_n)
cross join (select round_year from round order by round_year desc limit $round_n);

insert into delivery_event select delivery_id, delivery_id, 'published', delivered_at, 'test' from delivery;

insert into response
select row_number() over (order by round_year, cbs_code), cbs_code, round_year, null
from (select cbs_code from place where place_level = 'municipality' and valid_to is null order by cbs_code limit $municipality_n)
cross join (select round_year from round order by round_year desc limit $round_n);

insert into answer
with
    chance as (
        select response.*, question.question_id, question.answer_type, hash(cbs_code, round_year, question_id) % 1000 as fate
        from response
        cross join question
    ),

    option_no as (
        select answer_type, value, row_number() over (partition by answer_type order by value) - 1 as no, count(*) over (partition by answer_type) as n
        from answer_option
    )

select
    delivery_id, cbs_code, round_year, question_id,
    case when fate >= 150 then coalesce(option_no.value, round(fate / 10.0, 1)) end,
    fate < 70, null, 'Blad1', 'A' || delivery_id
from chance
left join option_no on option_no.answer_type = chance.answer_type and option_no.no = chance.fate % option_no.n;
