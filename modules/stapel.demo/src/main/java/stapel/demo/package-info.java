/**
 * The synthetic cohort of the demo: a programme with 53 regional teams and 24 experts, made up by
 * the same commands that people use. Nobody in it exists; every INN and OGRN has right check digits
 * and belongs to nobody on purpose.
 */
package stapel.demo;
