/** REST at {@code /api/v1}: both doors spoken in JSON, and the document that says what is there. */
package stapel.rest;
