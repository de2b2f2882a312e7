-- Keeps the noise per scope and question. Parameters: none. Needs the table fresh_noise.
delete from change_noise;
insert into change_noise by name
select scope, code, noise_sd_pct, border_pct, cast(pair_n as integer) as pair_n from fresh_noise order by scope, code;
