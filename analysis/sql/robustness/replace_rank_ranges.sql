-- Keeps the places and their ranges. Parameters: none. Needs the table fresh_rank.
delete from rank_range;
insert into rank_range by name select * from fresh_rank;
