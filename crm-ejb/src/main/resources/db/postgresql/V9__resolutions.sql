-- Whether a resolution is a case's last is asked of every one in a month: answered from the index alone.
create index evidence_resolution on evidence (case_id, seq) include (corrects_seq, recorded_at)
  where kind in ('RESOLVED', 'REOPENED');
