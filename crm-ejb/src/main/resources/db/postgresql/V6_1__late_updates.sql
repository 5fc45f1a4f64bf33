-- Of the updates that other systems report only a few say that time had run out; assessments ask for just these.
create index evidence_late on evidence (occurred_at) where kind = 'UPDATED' and target_met is false;
