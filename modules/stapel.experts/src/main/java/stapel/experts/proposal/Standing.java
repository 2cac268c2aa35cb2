package stapel.experts.proposal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import stapel.experts.api.Assignment;
import stapel.experts.conflict.Derived;

/**
 * What stands between the applications and experts of a call today.
 *
 * @param assignments all of them, whatever became of them
 * @param locked ids of assignments that stay whatever else
 * @param silent ids of assignments that are taken from their experts, unless locked
 * @param silentRest true when those experts get no other reading either
 * @param conflicts derived ones that count
 * @param out persons who read nothing new: they declined, or did not accept where they must
 * @param refused applications by person that were declined before they were given
 * @param elsewhere readings by person in other calls that are in review
 * @param maxLoad most readings here of an expert who has no limit of their own; 0 for any number
 * @param totalLoad most readings of a person in all calls; 0 for any number
 */
record Standing(
    List<Assignment> assignments,
    Set<String> locked,
    Set<String> silent,
    boolean silentRest,
    List<Derived> conflicts,
    Set<String> out,
    Map<String, Set<String>> refused,
    Map<String, Integer> elsewhere,
    int maxLoad,
    int totalLoad) {}
