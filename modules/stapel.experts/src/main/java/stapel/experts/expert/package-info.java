/** The experts of calls: who they are, what they know and how much they read. */
package stapel.experts.expert;
