-- the register of somebody who reaches many issuers, newest first; it replaces no other
create index award_issued on awards.award (issued_at desc, id desc);
