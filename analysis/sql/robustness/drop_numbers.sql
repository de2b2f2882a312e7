-- Drops the temporary tables of make_numbers. Parameters: none.
drop table numbered_participant;
drop table numbered_question;
drop table numbered_scope;
