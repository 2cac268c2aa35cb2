package stapel.mentoring.wish;

/** Who has a pair for the season that stands. */
public interface StandingPairs {

  /** Whether the team of this application has a mentor or a curator in the pairs that stand. */
  boolean ofTeam(String application);

  /** Whether this mentor has a team in the pairs that stand, as its mentor or its curator. */
  boolean ofMentor(String mentor);
}
