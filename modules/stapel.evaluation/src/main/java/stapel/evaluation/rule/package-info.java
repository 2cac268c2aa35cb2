/** How a call ranks and decides, as its operator sets it. */
package stapel.evaluation.rule;
