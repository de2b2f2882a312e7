-- Names the scores of the municipalities and rounds of a file, and those of their provinces and the country
-- (score_now), and keeps them as they are before it is published (score_before).
-- Reads the registered frame delivered_response.
-- Parameters: none.
create temp view score_now as
select distinct
    score.cbs_code, score.round_year, score.scope, score.code, score.score_pct, cast(null as integer) as score_n
from score
join delivered_response using (cbs_code, round_year)
where score.scope in ('level', 'theme')
union all
select place_code, round_year, scope, code, mean_pct, score_n
from group_score
where scope = 'level' and round_year in (select round_year from delivered_response);

create temp table score_before as select * from score_now;
