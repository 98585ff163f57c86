-- Whoever may see much is shown the most urgent first: in a state ten thousand wait.
create index submission_pool_first on review.submission (due_at, id) where waiting_for = 'assessor';
create index submission_desk_first on review.submission (due_at, id) where waiting_for = 'approver';
