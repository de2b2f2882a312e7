-- Keeps the chances. Parameters: none. Needs the frame fresh_chance.
insert into target_chance by name select * from fresh_chance;
