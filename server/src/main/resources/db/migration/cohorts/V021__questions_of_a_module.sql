-- when somebody was last there is asked of all questions of a module, also of those that were dropped
create index online_question_of_any_time on cohorts.online_question (module);
