-- Who may read the subject need not be who may read the recipient: each is searched by itself.
alter table letter add column recipient_search ${text:254};
update letter set
  recipient_search = substr(subject_search, length(subject) + 2),
  subject_search = substr(subject_search, 1, length(subject));
