package stapel.demo;

import java.util.Map;

/**
 * One made-up regional team.
 *
 * @param number from 1, in the order of the list
 * @param region two-digit code of the subject
 * @param quality what experts see in it, on the scale of the marks
 * @param answers to the form's fields by their keys
 */
record Team(
    int number,
    String region,
    String title,
    String organisation,
    String inn,
    String ogrn,
    String contact,
    String email,
    long amount,
    double quality,
    Map<String, String> answers) {}
