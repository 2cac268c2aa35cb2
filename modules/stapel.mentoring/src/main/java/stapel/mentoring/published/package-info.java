/** Plans that were published: what each kept, added, moved and cancelled. */
package stapel.mentoring.published;
