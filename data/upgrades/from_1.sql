-- Takes over what was delivered to a store of schema 1, attached as `earlier`, into a store of the newest schema.
-- A column that came later gets the default of the schema.
insert into delivery by name select * from earlier.delivery;
insert into delivery_event by name select * from earlier.delivery_event;
insert into response by name select * from earlier.response;
insert into answer by name select * from earlier.answer;
insert into target by name select * from earlier.target;
insert into pilot by name select * from earlier.pilot;
insert into finding by name select * from earlier.finding;
