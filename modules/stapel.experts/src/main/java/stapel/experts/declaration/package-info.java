/** What an expert, or the operator for them, says about an application that was given out. */
package stapel.experts.declaration;
