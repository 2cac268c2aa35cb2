/** Hours that were given: the balance of each mentor and team, and acts for payment. */
package stapel.mentoring.act;
