-- Loads places and programmes from data/reference, replacing what was there.
-- Parameter: $folder, the folder with the CSV files.
-- Every column is read as text and cast here, so that a code never becomes a number.

delete from place;
insert into place by name
select
    coalesce(cbs_code, '') as cbs_code,
    coalesce(name, '') as name,
    coalesce(place_level, '') as place_level,
    parent_code,
    cast(valid_from as date) as valid_from,
    cast(valid_to as date) as valid_to,
    cast(population as integer) as population,
    cast(population_year as integer) as population_year,
    cast(latitude as double) as latitude,
    cast(longitude as double) as longitude
from read_csv($folder || '/places.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

delete from place_successor;
insert into place_successor by name
select
    cast(effective_on as date) as effective_on,
    coalesce(old_code, '') as old_code,
    coalesce(new_code, '') as new_code,
    coalesce(kind, '') as kind,
    cast(share as double) as share,
    note
from read_csv($folder || '/place_successors.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

delete from place_alias;
insert into place_alias by name
select
    coalesce(alias, '') as alias,
    coalesce(cbs_code, '') as cbs_code
from read_csv($folder || '/place_aliases.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

delete from tile;
insert into tile by name
select
    coalesce(cbs_code, '') as cbs_code,
    cast(column_no as integer) as column_no,
    cast(row_no as integer) as row_no
from read_csv($folder || '/tiles.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

delete from programme;
insert into programme by name
select
    coalesce(programme, '') as programme,
    cast(position as integer) as position,
    coalesce(name_nl, '') as name_nl,
    coalesce(name_en, '') as name_en,
    cast(starts_on as date) as starts_on,
    cast(ends_on as date) as ends_on,
    coalesce(about_nl, '') as about_nl,
    coalesce(about_en, '') as about_en,
    coalesce(source_url, '') as source_url
from read_csv($folder || '/programmes.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

delete from programme_session;
insert into programme_session by name
select
    coalesce(programme, '') as programme,
    cast(position as integer) as position,
    coalesce(name_nl, '') as name_nl,
    coalesce(name_en, '') as name_en,
    cast(held_on as date) as held_on,
    cast(held_year as integer) as held_year
from read_csv($folder || '/programme_sessions.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

delete from programme_promise;
insert into programme_promise by name
select
    coalesce(programme, '') as programme,
    coalesce(promise, '') as promise,
    cast(position as integer) as position,
    coalesce(text_nl, '') as text_nl,
    coalesce(text_en, '') as text_en,
    coalesce(measured_by, '') as measured_by,
    coalesce(bound, '') as bound,
    cast(required_n as integer) as required_n,
    coalesce(per, '') as per,
    counts_from_phase,
    cast(scale_up_n as integer) as scale_up_n,
    question_id,
    cast(required_value as double) as required_value,
    cast(due_on as date) as due_on
from read_csv($folder || '/programme_promises.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

delete from working_group;
insert into working_group by name
select
    coalesce(programme, '') as programme,
    coalesce(working_group, '') as working_group,
    cast(position as integer) as position,
    coalesce(name_nl, '') as name_nl,
    coalesce(name_en, '') as name_en
from read_csv($folder || '/working_groups.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

delete from programme_result;
insert into programme_result by name
select
    coalesce(programme, '') as programme,
    cast(position as integer) as position,
    coalesce(what, '') as what,
    cast(amount as double) as amount,
    coalesce(text_nl, '') as text_nl,
    coalesce(text_en, '') as text_en,
    coalesce(why_nl, '') as why_nl,
    coalesce(why_en, '') as why_en,
    coalesce(source_url, '') as source_url
from read_csv($folder || '/programme_results.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

delete from choice_word;
insert into choice_word by name
select
    coalesce(list, '') as list,
    coalesce(code, '') as code,
    cast(position as integer) as position,
    coalesce(name_nl, '') as name_nl,
    coalesce(name_en, '') as name_en,
    coalesce(synonyms, '') as synonyms
from read_csv($folder || '/choice_words.csv', header = true, all_varchar = true, delim = ',', quote = '"', nullstr = '');

