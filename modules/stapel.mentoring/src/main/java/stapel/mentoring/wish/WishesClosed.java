package stapel.mentoring.wish;

/** Whose lists of wishes are closed, because a pair of theirs for the season stands. */
public interface WishesClosed {

  /** Whether the team of this application has a mentor or a curator in the pairs that stand. */
  boolean ofTeam(String application);

  /** Whether this mentor has a team in the pairs that stand, as its mentor or its curator. */
  boolean ofMentor(String mentor);
}
