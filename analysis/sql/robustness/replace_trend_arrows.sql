-- Keeps the directions, and drops the temporary table chain. Parameters: none. Needs that table and the table
-- fresh_arrow, row by row in its order.
delete from trend_arrow;
insert into trend_arrow by name
select
    chain.place_code, chain.scope, chain.code, chain.round_year as origin_round_year,
    fresh_arrow.round_n, fresh_arrow.slope_pct_per_year, fresh_arrow.direction
from chain
positional join fresh_arrow;
drop table chain;
