-- What each column of a file of networks was said to hold, by its place from 0; null until somebody says.
alter table sheet_file add mapping jsonb;
