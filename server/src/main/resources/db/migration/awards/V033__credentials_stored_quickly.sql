-- to compress a credential the old way takes longer than to sign it: the quick way where the server knows it, else none
do $$
begin
    alter table awards.award alter column credential set compression lz4;
exception when feature_not_supported then
    alter table awards.award alter column credential set storage external;
end
$$;
